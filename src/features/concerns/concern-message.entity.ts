import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConcernMessage } from '../../contract/concerns.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';

/** A message in the thread of a consultation, with the name that it was signed by. */
@Entity('concern_messages')
export class ThreadMessage {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'concern_id' }) concernId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('bytea') signed: Buffer;
  @Column('bytea') body: Buffer;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}

export function signatureOf(messageId: string): Field {
  return { table: 'concern_messages', column: 'signed', row: messageId };
}

export function bodyOf(messageId: string): Field {
  return { table: 'concern_messages', column: 'body', row: messageId };
}

export function messageViewOf(message: ThreadMessage, key: StreamKey, viewerId: string): ConcernMessage {
  const { id, agencyId, authorId, writtenAt } = message;
  return {
    id,
    agencyId,
    isMine: authorId === viewerId,
    author: key.open(message.signed, signatureOf(id)),
    body: key.open(message.body, bodyOf(id)),
    writtenAt: writtenAt.toISOString(),
  };
}
