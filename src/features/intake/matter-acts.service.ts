import { BadRequestException, Injectable } from '@nestjs/common';
import { clocksOf } from '../../contract/clocks.js';
import type {
  AnswerReporter,
  AssessProtection,
  AssignMatter,
  CloseInquiry,
  DecideMatter,
  ExtendInquiry,
  MatterRow,
  RateMatter,
  ReopenMatter,
} from '../../contract/intake.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { formerOutcome, keepFormer } from './former-judgements.js';
import { changed, MatterChangesService, type MatterWork, sealed } from './matter-changes.service.js';
import { type Matter, rowOf, wordOf } from './matter.entity.js';
import { MatterRating, ratingReasonOf } from './matter-rating.entity.js';

/** What the intake does with a matter, by itself. */
@Injectable()
export class MatterActsService {
  constructor(private readonly changes: MatterChangesService) {}

  assign(viewer: Viewer, matterId: string, { version, assigneeId }: AssignMatter): Promise<MatterRow> {
    return this.changes.within(viewer, { matterId, version }, async (work) => {
      await mustReadThere(work.transaction, assigneeId);
      return [{ assigneeId }, { fromId: work.before.assigneeId, toId: assigneeId }];
    });
  }

  rate(viewer: Viewer, matterId: string, { version, rating, reason }: RateMatter): Promise<MatterRow> {
    return this.changes.within(viewer, { matterId, version }, async (work) => {
      await keepRating(work, version + 1, { rating, reason });
      return [{ rating }, { toWord: rating, ...(work.before.rating ? { fromWord: work.before.rating } : {}) }];
    });
  }

  assessProtection(viewer: Viewer, matterId: string, how: AssessProtection): Promise<MatterRow> {
    const { version, needsProtection, text } = how;
    return this.changes.within(viewer, { matterId, version }, (work) => {
      mustBeReport(work.before);
      if (work.before.protectionAt !== null) throw changed(work.before);
      const by = { protectionBy: work.transaction.entered.viewerId, protectionAt: new Date() };
      const changes = { protection: sealed(work, 'protection', text), needsProtection, ...by };
      return [changes, { toWord: wordOf(needsProtection) }];
    });
  }

  decide(viewer: Viewer, matterId: string, { version, decision, reason }: DecideMatter): Promise<MatterRow> {
    return this.changes.within(viewer, { matterId, version }, (work) => {
      mustBeReport(work.before);
      if (work.before.decision !== null) throw changed(work.before);
      const decisionReason = sealed(work, 'decision_reason', reason);
      const by = { decidedBy: work.transaction.entered.viewerId, decidedAt: new Date() };
      return [{ decision, decisionReason, ...by }, { toWord: decision }];
    });
  }

  extend(viewer: Viewer, matterId: string, { version, until, reason }: ExtendInquiry): Promise<MatterRow> {
    return this.changes.within(viewer, { matterId, version }, (work) => {
      mustInquire(work.before);
      mustBeLonger(work.before, until);
      return [
        { extendedUntil: until, extensionReason: sealed(work, 'extension_reason', reason) },
        { toWord: 'longer' },
      ];
    });
  }

  closeInquiry(viewer: Viewer, matterId: string, { version }: CloseInquiry): Promise<MatterRow> {
    return this.changes.within(viewer, { matterId, version }, ({ before }) => {
      mustInquire(before);
      return [{ inquiryClosedAt: new Date() }, { toWord: 'inquired' }];
    });
  }

  answer(viewer: Viewer, matterId: string, { version }: AnswerReporter): Promise<MatterRow> {
    return this.changes.within(viewer, { matterId, version }, ({ before }) => {
      if (before.decision === null || !before.wantsAnswer) throw new BadRequestException();
      return [{ answeredAt: before.answeredAt ?? new Date() }, { toWord: 'answered' }];
    });
  }

  reopen(viewer: Viewer, matterId: string, { version }: ReopenMatter): Promise<MatterRow> {
    return this.changes.within(viewer, { matterId, version }, async (work) => {
      const former = await formerOutcome(work);
      if (former === null) throw changed(work.before);
      await keepFormer(work, former, null);
      return [{ outcome: null, outcomeReason: null, caseId: null, closedAt: null }, { toWord: 'reopened' }];
    });
  }
}

async function keepRating(
  { transaction, before, key }: MatterWork,
  version: number,
  { rating, reason }: Pick<RateMatter, 'rating' | 'reason'>,
): Promise<void> {
  await transaction.rows.insert(MatterRating, {
    streamId: before.streamId,
    matterId: before.id,
    version,
    rating,
    reason: key.seal(reason, ratingReasonOf(before.id, version)),
    byId: transaction.entered.viewerId,
    at: new Date(),
  });
}

async function mustReadThere({ rows }: Transaction, personId: string | null): Promise<void> {
  if (personId === null) return;
  const found = await rows.query<unknown[]>('select from samverka.intake_members where user_id = $1', [personId]);
  if (found.length === 0) throw new BadRequestException();
}

function mustBeReport({ form }: Matter): void {
  if (form !== 'report') throw new BadRequestException();
}

function mustInquire(matter: Matter): void {
  if (matter.decision !== 'opened') throw new BadRequestException();
  if (matter.inquiryClosedAt !== null) throw changed(matter);
}

function mustBeLonger(matter: Matter, until: string): void {
  const inquiry = clocksOf(rowOf(matter)).find(({ kind }) => kind === 'inquiry');
  if (inquiry === undefined || until <= inquiry.dueOn) throw new BadRequestException();
}
