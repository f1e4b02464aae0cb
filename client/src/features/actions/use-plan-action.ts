import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanAction } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { AudienceChoice } from '../../components/use-audience-choice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { newId } from '../../lib/ids.js';
import { useReason, useText } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { forgetActionDraft, keepActionDraft, type ActionDraft } from '../notes/drafts.js';
import { holdBack } from '../notes/outbox.js';
import { planAction } from './actions.api.js';

/** Saves a planned action: at once for one's own agency, after eight seconds of regret for anybody else. */
export function usePlanAction(view: CaseView, choice: AudienceChoice, onDone: () => void) {
  const queries = useQueryClient();
  const takeBack = useTakeBack(view.card.caseId);
  const [id] = useState(newId);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const agencies = view.participants.map(({ agency }) => agency);
  const words = useAudienceWords({ everyone: choice.everyone, agencies });
  const { caseId } = view.card;
  const finish = () => {
    forgetActionDraft(caseId);
    onDone();
  };
  const save = (draft: ActionDraft) => {
    const { audience } = choice;
    const send = () => planAction(queries, caseId, actionFrom(id, draft, audience));
    if (audience.length === 1) return void saveNow(send);
    const kind = kindOf(audience, choice.everyone);
    const readers = words.list(audience);
    holdBack({
      id,
      caseId,
      kind,
      readers,
      send,
      takeBack: (reason) => {
        takeBack(draft, reason);
      },
    });
    finish();
  };
  const saveNow = async (send: () => Promise<void>) => {
    setSaving(true);
    await send().then(finish, setError);
    setSaving(false);
  };
  return { save, error, isSaving };
}

/** What was not sent is kept in the form, for when it is opened again. */
function useTakeBack(caseId: string) {
  const t = useText();
  const reason = useReason();
  return (draft: ActionDraft, error: unknown) => {
    keepActionDraft(caseId, draft);
    tell(error ? t('action.notSaved', { reason: reason(error) }) : t('action.kept'));
  };
}

function actionFrom(id: string, { task, ownerId, dueOn }: ActionDraft, audience: string[]): PlanAction {
  return { id, task: task.trim(), audience, ownerId, dueOn: dueOn || null };
}
