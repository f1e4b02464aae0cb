import type { MyConcerns } from '../../../src/contract/concerns.js';
import type { IntakeView, MatterView } from '../../../src/contract/intake.js';
import { consultation, report } from '../../features/concerns-room.js';
import type { Act } from './acts.js';
import { doing } from './finding.js';
import { type ConcernKind, reporterOf } from './intake-acts.js';
import type { Outcome } from './outcome.js';
import { personPlans, type PersonName, type Universe } from './universe.js';

type Performing = (universe: Universe, act: Act) => Promise<Outcome>;

/** All are about one child, by number, so that each is akin to the others. */
const child = { name: 'E.L.', identityNumber: '20121212-1212', schoolClass: '8B' };

/** What is raised, and what becomes of it at the intake. */
export const concernPerformings: Record<ConcernKind, Performing> = {
  raise: (u, act) => {
    const to = u.agency('social');
    const id = sentAs(u, act);
    const concern = act.flag ? report(to, { id, child }) : consultation(to, { id });
    return doing(u, act).asks('POST', '/api/concerns', concern);
  },
  writeThread: async (u, act) =>
    doing(u, act).asks('POST', `/api/concerns/${await concernOf(u, act, 'consultation')}/messages`, {
      id: u.id(1301 + act.item),
      body: 'Kan du berätta mer?',
    }),
  takeMatter: (u, act) => acts(u, act, 'assignee', { assigneeId: act.flag ? u.person('IK').id : null }),
  rateMatter: (u, act) => acts(u, act, 'rating', { rating: act.flag ? 'red' : 'green', reason: 'Samma barn igen' }),
  assessProtection: (u, act) => acts(u, act, 'protection', { needsProtection: act.flag, text: 'Bedömt samma dag' }),
  decideMatter: (u, act) =>
    acts(u, act, 'decision', { decision: act.flag ? 'opened' : 'ongoing', reason: 'Behöver utredas' }),
  answerReporter: (u, act) => acts(u, act, 'answer', {}),
  concludeMatter: (u, act) => {
    const how = act.flag ? { outcome: 'linked', caseId: u.quietCase } : { outcome: 'no_action', caseId: null };
    return acts(u, act, 'outcome', { ...how, reason: 'Färdigt här', addsChild: act.flag && act.item % 2 === 0 });
  },
  correctMatter: (u, act) =>
    act.flag
      ? acts(u, act, 'protection-correction', { needsProtection: true, text: 'Sett igen', because: 'Fel först' })
      : acts(u, act, 'decision-correction', { decision: 'ongoing', reason: 'Utreds', because: 'Fel först' }),
  reopenMatter: (u, act) => acts(u, act, 'reopening', {}),
  placeAtIntake: (u, act) =>
    doing(u, act).asks(act.flag ? 'PUT' : 'DELETE', `/api/agency/intake/people/${u.person('PW').id}`),
};

/** The same few ids for everybody: each names what is her own. */
function sentAs(u: Universe, { item, flag }: Act): string {
  return u.id(1201 + item * 2 + (flag ? 1 : 0));
}

/** The last that this one raised, as whoever acts finds it; or one that there is not. */
async function concernOf(u: Universe, act: Act, form: string): Promise<string> {
  const reporter = reporterOf(act);
  const { concerns } = await u.person(reporter).does<MyConcerns>('GET', '/api/concerns');
  return concerns.find((concern) => concern.form === form)?.id ?? u.id(995);
}

async function acts(u: Universe, act: Act, what: string, input: object): Promise<Outcome> {
  const worker = doing(u, act);
  const { matters } = await worker.does<IntakeView>('GET', '/api/intake');
  const id = await oneOf(u, reporterOf(act), matters, act);
  const { body } = await worker.asks<Partial<MatterView>>('GET', `/api/intake/${id}`);
  return worker.asks('PUT', `/api/intake/${id}/${what}`, { version: body.version ?? 1, ...input });
}

/** The first or the last of hers that has not ended, so that histories come far with one. */
async function oneOf(u: Universe, name: PersonName, matters: IntakeView['matters'], { item, kind }: Act) {
  const { concerns } = await u.person(name).does<MyConcerns>('GET', '/api/concerns');
  const hers = matters.filter(({ id, fromAgencyId }) => {
    const isHers = concerns.some((concern) => concern.id === id);
    return isHers && fromAgencyId === u.agency(personPlans[name].agency);
  });
  const fitting = hers.filter(({ closedAt }) => (closedAt !== null) === (kind === 'reopenMatter'));
  return (item === 2 ? fitting.at(-1) : fitting[0])?.id ?? u.id(994);
}
