import type { AgencyKind, AgencyView } from './agencies.js';
import type { AgencyBoardView } from './agency-administration.js';
import type { BoardTemplateName } from './board-templates.js';
import type { AreaView } from './boards.js';
import type { GroundView } from './grounds.js';
import type { AreaKind } from './pictures.js';

/** What the operator runs: agencies and boards, no case. */
export interface OperationView {
  agencies: AgencyView[];
  authorities: AuthorityView[];
  areas: OperatedArea[];
  boards: (Omit<AgencyBoardView, 'memberIds'> & { agencyIds: string[] })[];
  grounds: OperatedGround[];
}

/** A legal ground, and the days on which it may be used. */
export interface OperatedGround extends GroundValidity, Pick<GroundView, 'provision' | 'isInterpretation' | 'words'> {}

/** From the first day until the last; null while no end is known. Before and after it is offered to nobody, and refused. */
export interface GroundValidity {
  groundId: string;
  validFrom: string;
  validUntil: string | null;
}

export interface AuthorityView {
  id: string;
  name: string;
  isPublic: boolean;
}

export interface CreateAgency {
  name: string;
  shortName: string;
  kind: AgencyKind;
  /** One that exists, by id; or a new one, by name. */
  authority: { id: string } | { name: string; isPublic: boolean };
}

export interface InviteManager {
  name: string;
  initials: string;
  title: string;
  email: string;
}

export interface OperatedArea extends AreaView {
  kind: AreaKind;
}

export interface CreateArea {
  name: string;
  kind: AreaKind;
  withinId: string | null;
}

export interface CreateBoard {
  name: string;
  template: BoardTemplateName;
  areaId: string;
  agencyIds: string[];
}

/** Who is to sit at a board besides those who do. */
export interface SeatAtBoard {
  agencyIds: string[];
}
