import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '../../contract/agencies.js';
import type { NoteVersionView, NoteView } from '../../contract/notes.js';
import { bigint } from '../../platform/database/columns.js';

@Entity('notes')
export class Note {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') body: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'corrected_at', nullable: true }) correctedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { name: 'withdrawal_reason', nullable: true }) withdrawalReason: string | null;
  @Column('uuid', { name: 'shared_by', nullable: true }) sharedById: string | null;
  @Column('timestamptz', { name: 'shared_at', nullable: true }) sharedAt: Date | null;
  /** Where in its stream it was last written. */
  @Column('bigint', { transformer: bigint }) seq: number;
}

/** How a note reads, and how it read before each correction. The database keeps them: a trigger on `notes`. */
@Entity('note_versions')
export class NoteVersion {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid', { name: 'note_id' }) noteId: string;
  @PrimaryColumn('int') version: number;
  @Column('text') body: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}

export function versionOf({ version, body, writtenAt }: NoteVersion): NoteVersionView {
  return { version, body, writtenAt: writtenAt.toISOString() };
}

/** Field by field: one note reads alike, letter by letter, whichever way it came here. */
export function viewOf(note: Note, audience: Audience): NoteView {
  return {
    id: note.id,
    streamId: note.streamId,
    caseId: note.caseId,
    audience,
    authorId: note.authorId,
    agencyId: note.agencyId,
    body: note.body,
    writtenAt: note.writtenAt.toISOString(),
    version: note.version,
    correctedAt: note.correctedAt?.toISOString() ?? null,
    withdrawnAt: note.withdrawnAt?.toISOString() ?? null,
    withdrawalReason: note.withdrawalReason,
    sharedById: note.sharedById,
    sharedAt: note.sharedAt?.toISOString() ?? null,
    seq: note.seq,
  };
}
