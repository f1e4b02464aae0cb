import type { MatterRow } from '../../contract/intake.js';
import type { Concern } from './concern.entity.js';

/** A concern without what it says. */
export type Raised = Omit<Concern, 'streamId' | 'reporterId' | 'child' | 'content'>;

/** What has just come in, as the intake's list shows it: nobody has done anything with it yet. */
export function newMatterRow(concern: Raised): MatterRow {
  const { id, code, form, kind, urgency, wantsAnswer, agencyId: fromAgencyId, raisedAt } = concern;
  const receivedAt = raisedAt.toISOString();
  const askedAt = form === 'consultation' ? receivedAt : null;
  const row = { id, code, form, kind, urgency, wantsAnswer, fromAgencyId, receivedAt, askedAt };
  return { ...row, ...untouched };
}

const untouched = {
  repliedAt: null,
  assigneeId: null,
  rating: null,
  protectionAt: null,
  decision: null,
  decidedAt: null,
  answeredAt: null,
  extendedUntil: null,
  inquiryClosedAt: null,
  outcome: null,
  closedAt: null,
  messages: 0,
  version: 1,
  changedBy: null,
};
