import { lengthened } from '../../../src/contract/board-packing.js';
import type { Answer } from '../../support/person.js';
import type { Outcome } from './outcome.js';

/** What she is told of her own act. */
export function shownOutcome(outcome: Outcome): unknown {
  return outcome !== undefined && 'status' in outcome ? shownAnswer(outcome) : withoutDigest(outcome);
}

function withoutDigest(outcome: { acknowledged: unknown } | undefined): unknown {
  return JSON.parse(JSON.stringify(outcome ?? null, (key, value: unknown) => (key === 'digest' ? '…' : value)));
}

/** On a board ids are shortened: as they are everywhere else, they can be given names. */
function withWholeIds(body: unknown): unknown {
  const whole = (_: string, value: unknown) =>
    typeof value === 'string' && /^[\w-]{22}$/.test(value) ? lengthened(value) : value;
  return JSON.parse(JSON.stringify(body ?? null, whole));
}

/** An answer, with all of it that one can look at; nothing that is chance. */
export function shownAnswer({ status, body, headers }: Pick<Answer, 'status' | 'body' | 'headers'>): object {
  const shown = [...headers.entries()].filter(
    ([name]) => !['date', 'content-security-policy', 'set-cookie'].includes(name),
  );
  return {
    status,
    body: typeof body === 'string' ? body.replaceAll(moment, 'now') : withWholeIds(body),
    headers: shown,
  };
}

/** In a file: whether two things fall in the same minute, or two files are taken in the same moment, is chance. */
const moment = /\d{4}-\d\d-\d\d \d\d:\d\d|(?<="takenAt":")[^"]+/g;
