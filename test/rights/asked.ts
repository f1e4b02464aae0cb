import type { Person } from '../support/person.js';
import { boardRoles, type Cast, type Ids } from './cast.js';

/** What one agency has asked another. */
export interface Asked {
  /** Of hers, by social services; the same in a closed case; by hers of social services. */
  readonly ofUs: Ids;
  readonly closed: Ids;
  readonly byUs: Ids;
  /** Between others: in her own case, and far away. */
  readonly foreign: Readonly<Record<'beside' | 'farAway', Ids>>;
}

/** While all of these are open. */
export async function asksIn(
  { scene, others }: Cast,
  cases: Readonly<Record<'own' | 'closed' | 'farAway', string>>,
): Promise<Asked> {
  const { police, social, school } = scene;
  const { assistant, colleague } = others;
  return {
    ofUs: await aRequestIn(cases.own, assistant, police),
    closed: await aRequestIn(cases.closed, assistant, police),
    byUs: await aRequestIn(cases.own, colleague, social),
    foreign: {
      beside: await aRequestIn(cases.own, assistant, school),
      farAway: await aRequestIn(cases.farAway, assistant, school),
    },
  };
}

async function aRequestIn(caseId: string, by: Person, askedAgencyId: string): Promise<Ids> {
  const { streamId, id } = await by.requests(caseId, askedAgencyId);
  return { caseId, streamId, requestId: id };
}

/** Calls that each was asked for, by a fellow of hers; and one that somebody else was. */
export async function callsFor({ askers, others }: Cast): Promise<Readonly<Record<string, Ids>>> {
  const calls: Record<string, Ids> = { operator: await aCall(others.otherOperator, askers.operator) };
  for (const role of boardRoles) calls[role] = await aCall(others.colleague, askers[role]);
  return { ...calls, another: await aCall(others.colleague, others.newcomer) };
}

async function aCall(by: Person, to: Person): Promise<Ids> {
  const wish = { callback: null, wish: 'today' };
  return { callId: (await by.does<{ id: string }>('PUT', `/api/calls/to/${to.id}`, wish)).id };
}
