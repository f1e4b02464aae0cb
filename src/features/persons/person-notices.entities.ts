import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '../../contract/agencies.js';
import type { DisputedField, DisputeView, PersonCopyView } from '../../contract/persons.js';
import { bigint } from '../../platform/database/columns.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';

/** That somebody says that something is not so. */
@Entity('disputes')
export class Dispute {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') field: DisputedField;
  @Column('bytea') words: Buffer;
  @Column('timestamptz', { name: 'disputed_at' }) at: Date;
  @Column('int') version: number;
  @Column('bigint', { transformer: bigint }) seq: number;
}

/** That a person was shared on. As visible as where it came from. */
@Entity('person_copies')
export class PersonCopy {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @PrimaryColumn('uuid', { name: 'into_stream' }) intoStreamId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'by_id' }) byId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('timestamptz', { name: 'copied_at' }) at: Date;
  @Column('bigint', { transformer: bigint }) seq: number;
}

export function wordsOf(disputeId: string): Field {
  return { table: 'disputes', column: 'words', row: disputeId };
}

export function disputeViewOf(
  { words, at, version: _always1, ...rest }: Dispute,
  { audience, key }: { audience: Audience; key: StreamKey },
): DisputeView {
  return { ...rest, audience, words: key.open(words, wordsOf(rest.id)), at: at.toISOString() };
}

export function personCopyViewOf({ at, ...rest }: PersonCopy): PersonCopyView {
  return { ...rest, at: at.toISOString() };
}
