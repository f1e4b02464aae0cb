import { aRequest } from '../../support/a-wish.js';
import { type Act, betweenTwo } from './acts.js';
import { address, audience, doing, path, version } from './finding.js';
import type { Outcome } from './outcome.js';
import type { Universe } from './universe.js';

type Performing = (universe: Universe, act: Act) => Promise<Outcome>;
type Asking = 'request' | 'answer' | 'refuse' | 'withdrawRequest';

/** What one agency asks of another, and how that ends. */
export const requestPerformings: Record<Asking, Performing> = {
  request: (u, act) => {
    const { agencyId } = doing(u, act);
    const [asked = agencyId] = audience(u, betweenTwo(act)).filter((id) => id !== agencyId);
    const wish = { ...aRequest(asked), id: u.id(701 + act.item), dueOn: `2027-05-0${String(act.item + 1)}` };
    return doing(u, act).asks('POST', `${path(u, act)}/requests`, wish);
  },
  answer: (u, act) =>
    settle(u, act, 'answer', {
      noteId: u.id(801 + act.item),
      body: `Text ${String(act.item)}`,
      chosen: null,
      chosenAction: null,
      sharing: sharing(u, act),
    }),
  refuse: (u, act) =>
    settle(u, act, 'refusal', {
      reason: act.flag ? 'secrecy' : 'not_held',
      note: act.flag ? 'Inte nu' : null,
      sharing: act.flag ? sharing(u, act) : null,
    }),
  withdrawRequest: (u, act) => settle(u, act, 'withdrawal', {}),
};

async function settle(u: Universe, act: Act, how: string, said: object): Promise<Outcome> {
  const two = betweenTwo(act);
  const where = await address(u, two, 'requests', 701);
  return doing(u, act).asks('PUT', `${where}/${how}`, { version: await version(u, two, 'requests', 701), ...said });
}

function sharing(u: Universe, act: Act) {
  return doing(u, act).shares(audience(u, betweenTwo(act)));
}
