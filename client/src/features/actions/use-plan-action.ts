import type { PlanAction } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { Sharing } from '../../../../src/contract/grounds.js';
import type { AudienceChoice } from '../../components/use-audience-choice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { forgetDraft } from '../../lib/drafts/drafts.js';
import { newId } from '../../lib/ids.js';
import { sendOut } from '../../lib/outbox/outbox.js';
import { placeOf } from '../cases/place-of.js';
import type { SharingDraft } from '../sharing/sharing-draft.js';
import type { ActionInput } from './action-draft.js';
import type { OutgoingAction } from './action-sender.js';

/** Lets go of a planned action. What is refused, or regretted, is in the form when it is opened again. */
export function usePlanAction(
  { card, participants }: CaseView,
  { audience, everyone }: AudienceChoice,
  { draft, sharing }: { draft: SharingDraft; sharing: Sharing | null },
) {
  const words = useAudienceWords({ everyone, agencies: participants.map(({ agency }) => agency) });
  return (input: ActionInput) => {
    const action: OutgoingAction = { ...actionFrom(input, audience), sharing, draft };
    sendOut({
      kind: 'action',
      id: action.id,
      place: placeOf(card),
      words: action.task,
      input: action,
      audience: kindOf(audience, everyone),
      readers: words.list(audience),
    });
    forgetDraft('action', card.caseId);
  };
}

function actionFrom({ task, ownerId, dueOn }: ActionInput, audience: string[]): Omit<PlanAction, 'sharing'> {
  return { id: newId(), task: task.trim(), audience, ownerId, dueOn: dueOn || null };
}
