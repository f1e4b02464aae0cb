import { Injectable, NotFoundException } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { StreamKey } from '../../platform/encryption/stream-key.js';
import { StreamKeys } from '../../platform/encryption/stream-keys.js';

/** The intake's own stream. The intake goes by the id of its agency. */
export interface IntakeStream {
  readonly id: string;
  readonly head: number;
}

/** Where an intake's matters stand, and the key to what is written there. */
@Injectable()
export class IntakeStreamService {
  constructor(private readonly keys: StreamKeys) {}

  /** @throws NotFoundException when the viewer does not read there, or nothing is read there */
  async find({ rows, entered }: Transaction): Promise<IntakeStream> {
    const [stream] = await rows.query<{ id: string; head: string }[]>(streamSql, [entered.agencyId]);
    if (stream === undefined) throw new NotFoundException();
    return { id: stream.id, head: Number(stream.head) };
  }

  /** Its key, made by whoever is the first to write there. */
  toWrite(transaction: Transaction, { id }: IntakeStream): Promise<StreamKey> {
    return this.keys.toWrite(transaction, id, [transaction.entered.agencyId]);
  }

  /** Its key, if anything has been written there. */
  async toRead(transaction: Transaction, { id }: IntakeStream): Promise<StreamKey | undefined> {
    return (await this.keys.of(transaction, [id])).get(id);
  }
}

const streamSql = 'select id, head from samverka.streams where case_id = $1';
