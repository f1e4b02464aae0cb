import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '../../contract/agencies.js';
import type { NoteVersionView, NoteView } from '../../contract/notes.js';
import type { Accuracy, Reliability } from '../../contract/persons.js';
import { marksIn } from '../../contract/police-marks.js';
import type { WithdrawalReason } from '../../contract/withdrawals.js';
import { bigint } from '../../platform/database/columns.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';
import { stemsIn } from '../../platform/words/stems.js';

@Entity('notes')
export class Note {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  /** Sealed under the key of its stream, as is why it was taken back by words of one's own. */
  @Column('bytea') body: Buffer;
  /** Its words as they are found again: hashes under the same key. Written only. */
  @Column('bytea', { array: true, select: false }) words: Buffer[];
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'corrected_at', nullable: true }) correctedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('bytea', { name: 'withdrawal_reason', nullable: true }) withdrawalReason: Buffer | null;
  @Column('text', { name: 'withdrawn_because', nullable: true }) withdrawnBecause: WithdrawalReason | null;
  @Column('uuid', { name: 'shared_by', nullable: true }) sharedById: string | null;
  @Column('timestamptz', { name: 'shared_at', nullable: true }) sharedAt: Date | null;
  /** What the police say with it, all or none. */
  @Column('boolean', { name: 'is_no_suspect', nullable: true }) isNoSuspect: boolean | null;
  @Column('text', { nullable: true }) reliability: Reliability | null;
  @Column('text', { nullable: true }) accuracy: Accuracy | null;
  /** Ids of readers; null in a record from before there were mentions. */
  @Column('uuid', { array: true }) mentioned: string[] | null;
  /** Where in its stream it was last written. */
  @Column('bigint', { transformer: bigint }) seq: number;
}

/** How a note reads, and how it read before each correction. The database keeps them: a trigger on `notes`. */
@Entity('note_versions')
export class NoteVersion {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid', { name: 'note_id' }) noteId: string;
  @PrimaryColumn('int') version: number;
  @Column('bytea') body: Buffer;
  @Column('boolean', { name: 'is_no_suspect', nullable: true }) isNoSuspect: boolean | null;
  @Column('text', { nullable: true }) reliability: Reliability | null;
  @Column('text', { nullable: true }) accuracy: Accuracy | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}

/** Bound to its version: an earlier wording cannot stand in for a later one. */
export function bodyOf(noteId: string, version: number): Field {
  return { table: 'notes', column: 'body', row: `${noteId} ${String(version)}` };
}

export function reasonOf(noteId: string): Field {
  return { table: 'notes', column: 'withdrawal_reason', row: noteId };
}

/** The words of a text as they are kept, to be found again. */
export function hashesIn(text: string, key: StreamKey): Buffer[] {
  return stemsIn(text).map((stem) => key.hashOf(stem));
}

export function versionOf(kept: NoteVersion, key: StreamKey): NoteVersionView {
  const { noteId, version, writtenAt } = kept;
  const body = key.open(kept.body, bodyOf(noteId, version));
  return { version, body, marks: marksIn(kept), writtenAt: writtenAt.toISOString() };
}

/** Field by field: one note reads alike, letter by letter, whichever way it came here. */
export function viewOf(note: Note, { audience, key }: { audience: Audience; key: StreamKey }): NoteView {
  const { withdrawalReason } = note;
  return {
    id: note.id,
    streamId: note.streamId,
    caseId: note.caseId,
    audience,
    authorId: note.authorId,
    agencyId: note.agencyId,
    body: key.open(note.body, bodyOf(note.id, note.version)),
    marks: marksIn(note),
    writtenAt: note.writtenAt.toISOString(),
    version: note.version,
    correctedAt: timeOf(note.correctedAt),
    withdrawnAt: timeOf(note.withdrawnAt),
    withdrawnBecause: note.withdrawnBecause ?? null,
    withdrawalReason: withdrawalReason && key.open(withdrawalReason, reasonOf(note.id)),
    sharedById: note.sharedById,
    sharedAt: timeOf(note.sharedAt),
    mentioned: note.mentioned ?? [],
    seq: note.seq,
  };
}

function timeOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
