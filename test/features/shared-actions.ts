import { type ActionCopyView, actionsOnce } from '../../src/contract/action-copies.js';
import type { ActionView } from '../../src/contract/actions.js';
import type { Audience } from '../../src/contract/agencies.js';
import type { CaseView } from '../../src/contract/cases.js';
import type { Problem } from '../../src/contract/problems.js';
import { lawfully } from '../support/a-wish.js';
import type { Answer, Person } from '../support/person.js';

// What is done with actions that are shared on.

export const pathOf = ({ caseId, streamId, id }: ActionView) =>
  `/api/cases/${caseId}/streams/${streamId}/actions/${id}`;

/** Each once, as the screen shows them. */
export const shown = ({ actions, actionCopies }: CaseView) => actionsOnce(actions, actionCopies);

/** Something that she is to do herself, by that day. */
export const plansBy = (person: Person, caseId: string, audience: Audience, dueOn = '2027-11-25') =>
  person.does<ActionView>('POST', `/api/cases/${caseId}/actions`, {
    id: crypto.randomUUID(),
    task: 'Följa honom hem',
    audience,
    ownerId: person.id,
    dueOn,
    sharing: person.shares(audience),
  });

export function sharesAction(
  person: Person,
  action: ActionView,
  agencyId: string,
  wishes: object = {},
): Promise<Answer<ActionCopyView & Problem>> {
  return person.asks('POST', `${pathOf(action)}/copies`, {
    version: action.version,
    agencyIds: [agencyId],
    sharing: lawfully([agencyId]),
    ...wishes,
  });
}
