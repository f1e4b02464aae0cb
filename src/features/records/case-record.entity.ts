import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonView } from '../../contract/agencies.js';
import type { CardFace, ClosureReason } from '../../contract/cards.js';
import type { PartEnding } from '../../contract/records.js';
import type { KeptRow } from '../../platform/database/kept-row.js';
import type { SealedTitle } from '../cases/case-titles.service.js';

/** What an agency had been told of a case when its part ended: rows as they stood, as sealed as they were. */
@Entity('case_records')
export class KeptCase {
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'board_id' }) boardId: string;
  @Column('timestamptz', { name: 'ended_at' }) endedAt: Date;
  @Column('text') because: PartEnding;
  @Column('jsonb') contents: KeptContents;
}

/** Lists are null where there was nothing. */
export interface KeptContents {
  readonly card: KeptCard;
  readonly members: readonly { readonly userId: string; readonly agencyId: string }[];
  readonly people: readonly PersonView[];
  readonly streams: readonly { readonly id: string; readonly audience: string[] }[];
  readonly keys: readonly KeptKey[] | null;
  readonly notes: readonly KeptRow[] | null;
  readonly actions: readonly KeptRow[] | null;
  readonly consents: readonly KeptRow[] | null;
  /** Missing where it was kept before agencies could ask each other. */
  readonly requests?: readonly KeptRow[] | null;
  /** Likewise, before persons stood in cases; those whose identity is protected are not kept. */
  readonly persons?: readonly KeptRow[] | null;
  readonly disputes?: readonly KeptRow[] | null;
  readonly merges?: readonly KeptRow[] | null;
  readonly personCopies?: readonly KeptRow[] | null;
  /** Likewise, before actions were shared on. */
  readonly actionCopies?: readonly KeptRow[] | null;
  readonly copies: readonly KeptRow[] | null;
}

export interface KeptKey {
  readonly stream_id: string;
  readonly version: number;
  readonly wrapped: string;
}

/** As the row was. */
export interface KeptCard {
  readonly id: string;
  readonly board_id: string;
  readonly stream_id: string;
  readonly code: string;
  /** As the database writes bytes. */
  readonly title: string;
  readonly sealed_in: string;
  readonly stage: string;
  readonly area_id: string | null;
  readonly labels: string[];
  readonly due_on: string | null;
  readonly responsible_id: string | null;
  readonly is_restricted: boolean;
  readonly closed_at: string | null;
  readonly closed_because: ClosureReason | null;
  readonly revision: string;
}

export function faceOf({ card, streams }: KeptContents, title: string): CardFace {
  return {
    caseId: card.id,
    boardId: card.board_id,
    streamId: card.stream_id,
    code: card.code,
    title,
    stage: card.stage,
    areaId: card.area_id,
    labels: card.labels,
    dueOn: card.due_on,
    responsibleId: card.responsible_id,
    isRestricted: card.is_restricted,
    closedAt: card.closed_at,
    closedBecause: card.closed_because,
    revision: card.revision,
    agencyIds: streams.find(({ id }) => id === card.stream_id)?.audience ?? [],
  };
}

function bytesIn(written: string): Buffer {
  return Buffer.from(written.slice(2), 'hex');
}

/** What the case was called, as sealed as it was. */
export function titleIn({ id, title, sealed_in: sealedIn }: Pick<KeptCard, 'id' | 'title' | 'sealed_in'>): SealedTitle {
  return { caseId: id, title: bytesIn(title), sealedIn };
}

/** As the keys' own module reads them. */
export function wrappingOf({ stream_id: streamId, version, wrapped }: KeptKey) {
  return { streamId, version, wrapped: bytesIn(wrapped) };
}
