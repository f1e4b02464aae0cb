import { concernKinds, isHiddenConcern, isOnConcern } from './intake-acts.js';
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
  'shareAction',
  'consent',
  'withdrawConsent',
  'person',
  'correctPerson',
  'dispute',
  'merge',
  'part',
  'request',
  'answer',
  'refuse',
  'withdrawRequest',
  'open',
  'move',
  'describe',
  'assign',
  'handOver',
  'handOverAll',
  'absence',
  'close',
  'mergeCase',
  'reopen',
  'restrict',
  'invite',
  'guest',
  'endPart',
  'call',
  'settleCall',
  'readNotices',
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
  ...concernKinds,
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
  'shareAction',
  'consent',
  'withdrawConsent',
  'person',
  'correctPerson',
  'dispute',
  'merge',
  'part',
  'writing',
];
/** Between two agencies, and nobody else. */
const ofTwo: readonly Kind[] = ['request', 'answer', 'refuse', 'withdrawRequest'];
const onCards: readonly Kind[] = [
  'handOver',
  'handOverAll',
  'move',
  'describe',
  'assign',
  'close',
  'mergeCase',
  'reopen',
  'restrict',
  'invite',
  'guest',
  'endPart',
];
const alone: readonly Kind[] = [
  'read',
  'readNotices',
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
export const shown: readonly PersonName[] = ['JN', 'PW'];

/** Whether an agency must not notice the act: then leaving it out changes nothing that its people observe. */
export function isHiddenFrom(observer: AgencyName, act: Act): boolean {
  if (isOnConcern(act)) return isHiddenConcern(observer, act);
  if (personPlans[act.by].agency === observer) return false;
  return isOnCaseWork(act.kind) ? isHiddenOnCase(observer, act) : isHiddenBeside(observer, act);
}

function isOnCaseWork(kind: Kind): boolean {
  return inStreams.includes(kind) || ofTwo.includes(kind) || onCards.includes(kind);
}

function isHiddenOnCase(observer: AgencyName, act: Act): boolean {
  const { kind, on, to } = act;
  const isOnCase = casePlans[on].agencies.includes(observer);
  if (!isOnCase) return true;
  if (ofTwo.includes(kind)) return !betweenTwo(act).to.includes(observer);
  return inStreams.includes(kind) && !to.includes(observer);
}

function isHiddenBeside(observer: AgencyName, act: Act): boolean {
  if (alone.includes(act.kind)) return !shown.includes(act.by);
  return hiddenBeside[act.kind]?.(observer, act) ?? false;
}

const isAskedOfAnother = (observer: AgencyName, act: Act) => personPlans[withWhom(act)].agency !== observer;
const isNotTold = (observer: AgencyName, { to }: Act) => !to.includes(observer);
const hiddenBeside: Partial<Record<Kind, (observer: AgencyName, act: Act) => boolean>> = {
  absence: (_, { by }) => by === 'JN', // hers is still to come, and so for her own agency alone
  open: isNotTold,
  createBoard: isNotTold,
  seat: (observer, { on }) => boardOfSeat(on) === 'ipv' && observer === 'school',
  name: (observer) => !casePlans.c7.agencies.includes(observer),
  call: isAskedOfAnother,
  settleCall: isAskedOfAnother,
};

/** The same act, to her own agency and the first of the others that it names: who asks, or is asked. */
export function betweenTwo(act: Act): Act {
  const own = personPlans[act.by].agency;
  const other = act.to.filter((name) => name !== own).slice(0, 1);
  return { ...act, to: [own, ...other] };
}

/** Of whom a call is asked, or who asked for it. */
export function withWhom({ item }: Act): PersonName {
  return (['MS', 'SR', 'AE'] as const)[item] ?? 'LB';
}

/** Which board a manager's act is about. */
export function boardOfSeat(on: CaseName): 'youth' | 'ipv' {
  return on === 'c6' || on === 'c3' ? 'ipv' : 'youth';
}
