import fc from 'fast-check';
import { type AgencyName, type CaseName, casePlans, type PersonName, personPlans } from './universe.js';

/** What somebody does. Which of the fields count depends on the kind. */
export interface Act {
  readonly kind: Kind;
  readonly by: PersonName;
  readonly on: CaseName;
  readonly to: readonly AgencyName[];
  /** Which of a few ids: so that hidden and visible things ask for the same. */
  readonly item: number;
  readonly flag: boolean;
}

export const kinds = [
  'note',
  'correct',
  'withdraw',
  'share',
  'history',
  'plan',
  'replan',
  'conclude',
  'consent',
  'withdrawConsent',
  'open',
  'move',
  'describe',
  'assign',
  'handOver',
  'handOverAll',
  'absence',
  'close',
  'reopen',
  'restrict',
  'invite',
  'guest',
  'endPart',
  'read',
  'search',
  'markRead',
  'export',
  'watch',
  'leave',
  'writing',
  'show',
  'reconnect',
  'seat',
  'name',
  'disable',
  'invitePerson',
  'wrongPassword',
  'createBoard',
  'malformed',
] as const;
export type Kind = (typeof kinds)[number];

const inStreams: readonly Kind[] = [
  'note',
  'correct',
  'withdraw',
  'share',
  'history',
  'plan',
  'replan',
  'conclude',
  'consent',
  'withdrawConsent',
  'writing',
];
const onCards: readonly Kind[] = [
  'handOver',
  'handOverAll',
  'move',
  'describe',
  'assign',
  'close',
  'reopen',
  'restrict',
  'invite',
  'guest',
  'endPart',
];
const alone: readonly Kind[] = [
  'read',
  'search',
  'markRead',
  'export',
  'watch',
  'leave',
  'reconnect',
  'invitePerson',
  'wrongPassword',
  'malformed',
];

/** Those who may choose to be shown: where they are is then no secret. */
const shown: readonly PersonName[] = ['JN', 'PW'];

/** Whether an agency must not notice the act: then leaving it out changes nothing that its people observe. */
export function isHiddenFrom(observer: AgencyName, act: Act): boolean {
  if (personPlans[act.by].agency === observer) return false;
  return isOnCaseWork(act.kind) ? isHiddenOnCase(observer, act) : isHiddenBeside(observer, act);
}

function isOnCaseWork(kind: Kind): boolean {
  return inStreams.includes(kind) || onCards.includes(kind);
}

function isHiddenOnCase(observer: AgencyName, { kind, on, to }: Act): boolean {
  const isOnCase = casePlans[on].agencies.includes(observer);
  return !isOnCase || (inStreams.includes(kind) && !to.includes(observer));
}

function isHiddenBeside(observer: AgencyName, { kind, by, on, to }: Act): boolean {
  if (kind === 'absence') return by === 'JN'; // hers is still to come, and so for her own agency alone
  if (alone.includes(kind)) return !shown.includes(by);
  if (kind === 'open' || kind === 'createBoard') return !to.includes(observer);
  if (kind === 'seat') return boardOfSeat(on) === 'ipv' && observer === 'school';
  return kind === 'name' && !casePlans.c7.agencies.includes(observer);
}

/** Which board a manager's act is about. */
export function boardOfSeat(on: CaseName): 'youth' | 'ipv' {
  return on === 'c6' || on === 'c3' ? 'ipv' : 'youth';
}

const workers: readonly PersonName[] = ['AE', 'JN', 'PO', 'SR', 'PW', 'MS', 'EK', 'LB'];
const actorsOf: Partial<Record<Kind, readonly PersonName[]>> = {
  show: shown,
  seat: ['BH'],
  name: ['BH'],
  handOverAll: ['BH'],
  absence: ['AE', 'JN'],
  disable: ['BH'],
  invitePerson: ['BH', 'EG'],
  createBoard: ['DR'],
  open: ['AE', 'JN', 'SR', 'PW'],
  reconnect: ['AE', 'PO', 'SR'],
  watch: ['AE', 'JN', 'PO', 'PW'],
  leave: ['AE', 'JN', 'PO', 'PW'],
};

/** Writing weighs more: most of what there is to hide is written. */
const weights: Partial<Record<Kind, number>> = {
  note: 10,
  plan: 3,
  correct: 2,
  withdraw: 2,
  conclude: 2,
  watch: 2,
  disable: 1,
  endPart: 1,
};

const kind = fc.oneof(...kinds.map((each) => ({ weight: weights[each] ?? 1, arbitrary: fc.constant(each) })));

/** A history of acts. */
export const histories = (length: number): fc.Arbitrary<Act[]> =>
  fc.array(
    kind.chain((each) =>
      fc.record({
        kind: fc.constant(each),
        by: fc.constantFrom(...(actorsOf[each] ?? workers)),
        on: fc.oneof(
          { weight: 2, arbitrary: fc.constant('c1' as const) },
          { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(casePlans) as CaseName[])) },
        ),
        to: fc.subarray<AgencyName>(['police', 'school', 'social'], { minLength: 1 }),
        item: fc.nat(2),
        flag: fc.boolean(),
      }),
    ),
    { minLength: length, maxLength: length },
  );
