import type { LivePayload, PersonalEvents, StreamEventName } from '../../contract/live.js';
import type { StreamPosition } from '../../contract/streams.js';

/** Something that happened in a stream, told to its readers. */
export interface StreamAnnouncement {
  readonly to: 'readers';
  readonly event: StreamEventName;
  readonly payload: unknown;
  readonly at: StreamPosition;
  /** Null: it came by itself. */
  readonly byId: string | null;
}

/** Something told to certain people, wherever they are signed in. */
export interface PersonalAnnouncement<E extends keyof PersonalEvents = keyof PersonalEvents> {
  readonly to: 'people';
  readonly event: E;
  readonly payload?: LivePayload<E>;
  readonly personIds: readonly string[];
}

/** Something told to the managers of certain agencies. */
export interface ManagerialAnnouncement {
  readonly to: 'managers';
  readonly event: 'agency.changed';
  readonly agencyIds: readonly string[];
}

/** That an agency has gone from a case, told to those who stay: where, only the teller knows. */
export interface DepartureAnnouncement {
  readonly to: 'remaining';
  readonly caseId: string;
  readonly agencyId: string;
}

/** That something changed of what is promised for an area. What an agency has counted is told to its own, and to those who keep promises. */
export interface AreaAnnouncement {
  readonly to: 'area';
  readonly event: 'promises.changed';
  readonly areaId: string;
  readonly countedBy: string | null;
  /** What is the agency's own still is told to nobody else. */
  readonly isOwn: boolean;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** What keepers alone read of an area: as if an agency that there is not had counted it. */
export function toKeepers(areaId: string): AreaAnnouncement {
  return { to: 'area', event: 'promises.changed', areaId, countedBy: nobody, isOwn: false };
}

export type Announcement =
  StreamAnnouncement | PersonalAnnouncement | ManagerialAnnouncement | DepartureAnnouncement | AreaAnnouncement;
