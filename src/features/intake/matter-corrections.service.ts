import { BadRequestException, Injectable } from '@nestjs/common';
import type { CorrectDecision, CorrectProtection, MatterRow } from '../../contract/intake.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { type Former, keepFormer } from './former-judgements.js';
import { changed, type MatterChange, MatterChangesService, type MatterWork, sealed } from './matter-changes.service.js';
import { type Matter, reasonOf, wordOf } from './matter.entity.js';

/** Puts an assessment or a decision of an open matter right. How it stood is kept, with why it does no more. */
@Injectable()
export class MatterCorrectionsService {
  constructor(private readonly changes: MatterChangesService) {}

  /** @throws ProblemException `matter-changed` where it has been closed: it is opened again first */
  protection(viewer: Viewer, matterId: string, how: CorrectProtection): Promise<MatterRow> {
    const { version, needsProtection, text, because } = how;
    return this.changes.within(viewer, { matterId, version }, async (work) => {
      mustBeOpen(work.before);
      const former = formerProtection(work);
      await keepFormer(work, former, because);
      const toWord = wordOf(needsProtection);
      const by = { protectionBy: work.transaction.entered.viewerId, protectionAt: new Date() };
      const judged = { protection: sealed(work, 'protection', text), needsProtection };
      return [
        { ...judged, ...(former.word === toWord ? {} : by) },
        { fromWord: former.word, toWord },
      ];
    });
  }

  /** @throws ProblemException `matter-changed` where it has been closed: it is opened again first */
  decision(viewer: Viewer, matterId: string, how: CorrectDecision): Promise<MatterRow> {
    const { version, decision, reason, because } = how;
    return this.changes.within(viewer, { matterId, version }, async (work) => {
      mustBeOpen(work.before);
      const former = formerDecision(work);
      if (decision !== 'opened') mustHaveNoInquiry(work.before);
      await keepFormer(work, former, because);
      return decided(work, former, { decision, reason });
    });
  }
}

/** Another decision is made now, and told anew to whoever asked; other words for the same leave its day as it was. */
function decided(work: MatterWork, former: Former, how: Pick<CorrectDecision, 'decision' | 'reason'>): MatterChange {
  const { decision, reason } = how;
  const by = { decidedBy: work.transaction.entered.viewerId, decidedAt: new Date(), answeredAt: null };
  const judged = { decision, decisionReason: sealed(work, 'decision_reason', reason) };
  const word = { fromWord: former.word, toWord: decision };
  return [{ ...judged, ...(former.word === decision ? {} : by) }, word];
}

function formerProtection({ before, key }: MatterWork): Former {
  const { protection, needsProtection, protectionAt, protectionBy } = before;
  if (protection === null || protectionAt === null) throw new BadRequestException();
  const text = key.open(protection, reasonOf('protection', before.id));
  return { kind: 'protection', word: wordOf(needsProtection === true), text, byId: protectionBy, at: protectionAt };
}

function formerDecision({ before, key }: MatterWork): Former {
  const { decision, decisionReason, decidedAt, decidedBy } = before;
  if (decision === null || decisionReason === null || decidedAt === null) throw new BadRequestException();
  const text = key.open(decisionReason, reasonOf('decision_reason', before.id));
  return { kind: 'decision', word: decision, text, byId: decidedBy, at: decidedAt };
}

function mustBeOpen(matter: Matter): void {
  if (matter.closedAt !== null) throw changed(matter);
}

function mustHaveNoInquiry({ extendedUntil, inquiryClosedAt }: Matter): void {
  if (extendedUntil !== null || inquiryClosedAt !== null) throw new BadRequestException();
}
