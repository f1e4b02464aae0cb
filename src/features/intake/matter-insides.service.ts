import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import type { AkinMatter, MatterView } from '../../contract/intake.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { StreamKey } from '../../platform/encryption/stream-key.js';
import { type IntakeStream, IntakeStreamService } from './intake-stream.service.js';
import { Matter, reasonOf, rowOf, type SealedReason } from './matter.entity.js';
import { correctionViewOf, MatterCorrection } from './matter-correction.entity.js';
import { MatterRating, ratingViewOf } from './matter-rating.entity.js';

type Inside = Omit<MatterView, 'concern' | 'boardId'>;

/** What the intake has written of a matter: assessments, reasons, ratings, and what it is akin to. */
@Injectable()
export class MatterInsidesService {
  constructor(private readonly streams: IntakeStreamService) {}

  /** @throws NotFoundException when there is none of that id in the viewer's intake */
  async find(transaction: Transaction, id: string): Promise<Inside> {
    const stream = await this.streams.find(transaction);
    const matter = await transaction.rows.findOneBy(Matter, { streamId: stream.id, id });
    if (matter === null) throw new NotFoundException();
    const key = await this.streams.toRead(transaction, stream);
    const akin = await akinTo(transaction, stream, id);
    const { caseId, decidedBy } = matter;
    const written = key === undefined ? nothingWritten : await writtenOf(transaction, matter, key);
    return { ...rowOf(matter), ...written, decidedBy, caseId, akin };
  }
}

const nothingWritten = {
  protection: null,
  decisionReason: null,
  extensionReason: null,
  outcomeReason: null,
  ratings: [],
  corrections: [],
};

async function writtenOf({ rows }: Transaction, matter: Matter, key: StreamKey) {
  const { id: matterId, streamId } = matter;
  const inOrder = { where: { streamId, matterId }, order: { version: 'ASC' } } as const;
  const ratings = await rows.find(MatterRating, inOrder);
  const corrections = await rows.find(MatterCorrection, inOrder);
  const opened = (sealed: Buffer | null, column: SealedReason) =>
    sealed && key.open(sealed, reasonOf(column, matterId));
  return {
    protection: protectionOf(matter, opened(matter.protection, 'protection')),
    decisionReason: opened(matter.decisionReason, 'decision_reason'),
    extensionReason: opened(matter.extensionReason, 'extension_reason'),
    outcomeReason: opened(matter.outcomeReason, 'outcome_reason'),
    ratings: ratings.map((rating) => ratingViewOf(rating, key)),
    corrections: corrections.map((correction) => correctionViewOf(correction, key)),
  };
}

function protectionOf(
  { needsProtection, protectionBy: byId, protectionAt }: Matter,
  text: string | null,
): MatterView['protection'] {
  if (text === null || byId === null || protectionAt === null) return null;
  return { text, needsProtection: needsProtection === true, byId, at: protectionAt.toISOString() };
}

async function akinTo({ rows }: Transaction, { id: streamId }: IntakeStream, matterId: string): Promise<AkinMatter[]> {
  const found = await rows.query<{ id: string; because: AkinMatter['because'] }[]>(akinSql, [matterId]);
  const because = new Map(found.map((one) => [one.id, one.because]));
  const where = { streamId, id: In([...because.keys()]) };
  const matters = await rows.find(Matter, { where, order: { receivedAt: 'DESC', id: 'ASC' } });
  return matters.map(({ id, code, kind, receivedAt, decision, outcome, closedAt }) => ({
    id,
    code,
    kind,
    decision,
    outcome,
    receivedAt: receivedAt.toISOString(),
    because: because.get(id) ?? 'same_name',
    isOpen: closedAt === null,
  }));
}

const akinSql = 'select id, because from samverka.akin_matters($1)';
