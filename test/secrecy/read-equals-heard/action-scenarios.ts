import type { LiveEventName } from '../../../src/contract/live.js';
import { lawfully } from '../../support/a-wish.js';
import { audiences, shares } from './audiences.js';
import type { Cast } from './cast.js';
import { actionIn } from './latest.js';
import type { Scenario } from './scenario.js';

export const actionScenarios: Record<Extract<LiveEventName, `action.${string}`>, Scenario[]> = {
  'action.planned': audiences().map((audience) => ({
    happens: (cast) => cast.person('officer').plans(cast.caseId, audience(cast)),
  })),
  'action.replanned': audiences().map((audience) => ({
    before: (cast) => cast.person('officer').plans(cast.caseId, audience(cast)),
    happens: async (cast) =>
      cast.person('officer').does('PUT', await actionIn(cast), {
        version: 1,
        task: 'Ring igen',
        ownerId: cast.person('officer').id,
        dueOn: '2027-03-01',
        sharing: shares(cast, audience),
      }),
  })),
  'action.concluded': audiences().map((audience) => ({
    before: (cast) => cast.person('officer').plans(cast.caseId, audience(cast)),
    happens: async (cast) =>
      cast.person('officer').does('PUT', `${await actionIn(cast)}/outcome`, {
        version: 1,
        outcome: 'done',
        note: null,
        sharing: shares(cast, audience),
      }),
  })),
  'action.shared': [({ police }: Cast) => [police], ({ police, social }: Cast) => [police, social].sort()].map(
    (audience) => ({
      before: (cast: Cast) => cast.person('officer').plans(cast.caseId, audience(cast)),
      happens: sharesAction,
    }),
  ),
  'action.withdrawn': [
    {
      before: async (cast) => {
        await cast.person('officer').plans(cast.caseId, [cast.police]);
        await sharesAction(cast);
      },
      happens: async (cast) => {
        const copy = (await cast.person('teacher').reads(cast.caseId)).actions.at(-1)!;
        const path = `/api/cases/${cast.caseId}/streams/${copy.streamId}/actions/${copy.id}/withdrawal`;
        return cast.person('officer').does('PUT', path, { version: 1, reason: 'wrong' });
      },
    },
  ],
};

async function sharesAction(cast: Cast): Promise<unknown> {
  const told = { agencyIds: [cast.school], sharing: lawfully([cast.school]) };
  return cast.person('officer').does('POST', `${await actionIn(cast)}/copies`, { version: 1, ...told });
}
