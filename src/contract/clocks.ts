import { monthsLater } from './consents.js';
import type { MatterRow } from './intake.js';

/** What a clock runs for. `reply` to a consultation is a promise, the others are law. */
export const clockKinds = ['protection', 'decision', 'inquiry', 'answer', 'reply'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** A clock of a matter: its last day, by the calendar in Stockholm. */
export interface Clock {
  kind: ClockKind;
  dueOn: string;
  /** When what it runs for was done. Null while it runs. */
  stoppedAt: string | null;
}

/** What a matter's clocks follow from. */
export type Timed = Pick<
  MatterRow,
  | 'form'
  | 'receivedAt'
  | 'askedAt'
  | 'repliedAt'
  | 'protectionAt'
  | 'decision'
  | 'decidedAt'
  | 'wantsAnswer'
  | 'answeredAt'
  | 'extendedUntil'
  | 'inquiryClosedAt'
  | 'closedAt'
>;

/** Days within which it is decided whether to open an inquiry (SoL 20 kap. 2 §). */
const decisionDays = 14;
/** Months within which an inquiry is done (SoL 20 kap. 3 §). */
const inquiryMonths = 4;
/** Days after the decision within which whoever asked is told (SoL 19 kap. 6 §). */
const answerDays = 7;
/** Days within which a consultation is answered: our own promise. */
const replyDays = 3;

/**
 * The clocks of a matter. The last day is the calendar's, weekday or not: that an authority may wait for the next working
 * day (1930:173 2 §) is no reason to let a child wait. The immediate assessment is due on the day that it came in (SoL 20 kap. 1 §).
 */
export function clocksOf(matter: Timed): Clock[] {
  return matter.form === 'report' ? clocksOfReport(matter) : [clockOfReply(matter)];
}

/** The running one that is due first. */
export function nextClock(matter: Timed): Clock | undefined {
  const running = clocksOf(matter).filter(({ stoppedAt }) => stoppedAt === null);
  return running.sort((one, other) => one.dueOn.localeCompare(other.dueOn))[0];
}

/** "2026-11-24", as it is in Stockholm then. */
export function dayInStockholm(at: string | Date): string {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
}

/** The moment at which the clocks of Stockholm say so. */
export function stockholmTime(day: string, time: string): Date {
  const said = new Date(`${day}T${time}:00Z`);
  const there = new Date(`${said.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).replace(' ', 'T')}Z`);
  return new Date(2 * said.getTime() - there.getTime());
}

/** So many days on, whatever the clocks do in spring and autumn. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function clocksOfReport(matter: Timed): Clock[] {
  const { receivedAt, protectionAt, decidedAt } = matter;
  const clocks = [
    { ...clock('protection', 0, receivedAt, matter), stoppedAt: protectionAt ?? matter.closedAt },
    { ...clock('decision', decisionDays, receivedAt, matter), stoppedAt: decidedAt ?? matter.closedAt },
  ];
  return decidedAt === null ? clocks : [...clocks, ...clocksOfDecision(matter, decidedAt)];
}

/** It runs from when something was asked last, and until that is answered. */
function clockOfReply(matter: Timed): Clock {
  const { askedAt, receivedAt, repliedAt, closedAt } = matter;
  return { ...clock('reply', replyDays, askedAt ?? receivedAt, matter), stoppedAt: repliedAt ?? closedAt };
}

function clocksOfDecision(matter: Timed, decidedAt: string): Clock[] {
  const inquiry = {
    kind: 'inquiry' as const,
    dueOn: lastInquiryDay(matter, decidedAt),
    stoppedAt: matter.inquiryClosedAt,
  };
  const answer = { ...clock('answer', answerDays, decidedAt, matter), stoppedAt: matter.answeredAt };
  return [...(matter.decision === 'opened' ? [inquiry] : []), ...(matter.wantsAnswer ? [answer] : [])];
}

/** Four months on, on the day of that number, or the last of a shorter month. */
function lastInquiryDay({ extendedUntil }: Timed, decidedAt: string): string {
  return extendedUntil ?? monthsLater(dayInStockholm(decidedAt), inquiryMonths);
}

function clock(kind: ClockKind, days: number, from: string, { closedAt }: Timed): Clock {
  return { kind, dueOn: daysLater(dayInStockholm(from), days), stoppedAt: closedAt };
}
