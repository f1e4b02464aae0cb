import type { AgencyView, PersonView } from './agencies.js';
import type { ConcernAnswer, ConcernForm, ConcernKind, ConcernView, Urgency } from './concerns.js';
import type { Heads } from './streams.js';

/** How much hurry, as the intake judges it; each change has a reason. */
export const ratings = ['red', 'amber', 'green'] as const;
export type Rating = (typeof ratings)[number];

/** How a matter ended. */
export const matterOutcomes = ['case', 'linked', 'advised', 'no_action'] as const;
export type MatterOutcome = (typeof matterOutcomes)[number];

/** A matter as a row of the intake's list. It names nobody; its clocks follow from it (`clocksOf`). */
export interface MatterRow {
  /** That of the concern. */
  id: string;
  code: string;
  form: ConcernForm;
  kind: ConcernKind;
  urgency: Urgency;
  fromAgencyId: string;
  receivedAt: string;
  /** Of a consultation, since when something is asked; of a report null. */
  askedAt: string | null;
  /** When what was asked was answered. Null while it waits. */
  repliedAt: string | null;
  assigneeId: string | null;
  rating: Rating | null;
  /** When the immediate protection assessment was documented. */
  protectionAt: string | null;
  decision: ConcernAnswer | null;
  decidedAt: string | null;
  wantsAnswer: boolean;
  answeredAt: string | null;
  extendedUntil: string | null;
  inquiryClosedAt: string | null;
  outcome: MatterOutcome | null;
  closedAt: string | null;
  messages: number;
  version: number;
  changedBy: string | null;
}

/** That something was written in a consultation: what of its row is other than before. */
export interface MatterWritten extends Pick<MatterRow, 'messages' | 'askedAt' | 'repliedAt'> {
  matterId: string;
}

/** The intake of my agency: what is open or inquired into, and what closed in the last 30 days. */
export interface IntakeView {
  intakeId: string;
  matters: MatterRow[];
  people: PersonView[];
  agencies: AgencyView[];
  heads: Heads;
}

export interface RatingChange {
  rating: Rating;
  reason: string;
  byId: string;
  at: string;
}

/** How an assessment or a decision stood until it was put right. */
export interface MatterCorrection {
  kind: 'protection' | 'decision' | 'outcome';
  word: ProtectionWord | ConcernAnswer | MatterOutcome;
  text: string;
  /** Who had made it. Null of what was decided before that was kept. */
  byId: string | null;
  at: string;
  /** Why it was put right; null of an end, which opening it again undoes. */
  reason: string | null;
  correctedBy: string;
  correctedAt: string;
}

/** What an assessment of protection comes to. */
export type ProtectionWord = 'needed' | 'not_needed';

/** Another matter that may be about the same child, or the same thing. */
export interface AkinMatter {
  id: string;
  code: string;
  kind: ConcernKind;
  receivedAt: string;
  decision: ConcernAnswer | null;
  outcome: MatterOutcome | null;
  /** Why it is thought to be akin. */
  because: 'same_number' | 'same_name';
  isOpen: boolean;
}

/** A matter, whole, as the intake reads it. */
export interface MatterView extends MatterRow {
  concern: ConcernView;
  protection: { text: string; needsProtection: boolean; byId: string; at: string } | null;
  decisionReason: string | null;
  /** Who made the decision as it stands. */
  decidedBy: string | null;
  /** The oldest first. */
  corrections: MatterCorrection[];
  extensionReason: string | null;
  outcomeReason: string | null;
  /** The case that it became or joined, where I may read it. */
  caseId: string | null;
  boardId: string | null;
  ratings: RatingChange[];
  akin: AkinMatter[];
}

/** Every act on a matter carries the version it was made on. 409 `matter-changed` with the matter as it stands. */
interface OnMatter {
  version: number;
}

/** Takes it, gives it to a colleague of the intake, or lays it down again. */
export interface AssignMatter extends OnMatter {
  assigneeId: string | null;
}

export interface RateMatter extends OnMatter {
  rating: Rating;
  reason: string;
}

/** Documents the immediate assessment of whether the child needs protection now (SoL 20 kap. 1 §). */
export interface AssessProtection extends OnMatter {
  needsProtection: boolean;
  text: string;
}

/** Whether an inquiry is opened (SoL 20 kap. 2 §). */
export interface DecideMatter extends OnMatter {
  decision: ConcernAnswer;
  reason: string;
}

/**
 * Puts an assessment right, with a reason; how it stood is kept. 400 before there is one. Where it comes to something else it is
 * made anew, now and by whoever does it.
 */
export interface CorrectProtection extends AssessProtection {
  because: string;
}

/** The same of a decision: what is told of it to whoever reported is told anew. 400 where the inquiry has been extended or ended, and would not have been opened. */
export interface CorrectDecision extends DecideMatter {
  because: string;
}

/** More time for the inquiry, for special reasons (SoL 20 kap. 3 §). */
export interface ExtendInquiry extends OnMatter {
  until: string;
  reason: string;
}

export type CloseInquiry = OnMatter;

/** Tells whoever reported what was decided, and nothing else. */
export type AnswerReporter = OnMatter;

/** Ends it: without action, with advice given in the thread, or with a case of which I am a member. */
export interface ConcludeMatter extends OnMatter {
  outcome: MatterOutcome;
  reason: string;
  /** For `case` and `linked`: the case. */
  caseId: string | null;
  /** Whether the child of the report stands in that case as a person, for one's own agency alone. */
  addsChild: boolean;
}

/** Takes back how it ended: it is open again. */
export type ReopenMatter = OnMatter;

export const matterReasonLength = { min: 3, max: 1000 } as const;
export const protectionTextLength = { min: 3, max: 4000 } as const;

/** An inquiry has been opened, and is not done: whatever has become of the matter itself. */
export function isInquiredInto({
  decision,
  inquiryClosedAt,
}: Pick<MatterRow, 'decision' | 'inquiryClosedAt'>): boolean {
  return decision === 'opened' && inquiryClosedAt === null;
}
