import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanAction } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { AudienceChoice } from '../../components/use-audience-choice.js';
import { newId } from '../../lib/ids.js';
import { useReason, useText } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { forgetActionDraft, keepActionDraft, type ActionDraft } from '../notes/drafts.js';
import { useSending } from '../notes/use-sending.js';
import { planAction } from './actions.api.js';

/** Saves a planned action. What is refused, or regretted, is kept in the form for when it is opened again. */
export function usePlanAction(view: CaseView, choice: AudienceChoice, onDone: () => void) {
  const queries = useQueryClient();
  const { caseId } = view.card;
  const takeBack = useTakeBack(caseId);
  const [id] = useState(newId);
  const [error, setError] = useState<unknown>(null);
  const { start, isSaving } = useSending(view, choice);
  const save = (draft: ActionDraft) => {
    const action = actionFrom(id, draft, choice.audience);
    start({
      send: () => planAction(queries, caseId, action),
      onRefused: setError,
      onBack: (reason) => {
        takeBack(draft, reason);
      },
      onLeft: () => {
        forgetActionDraft(caseId);
        onDone();
      },
    });
  };
  return { save, error, isSaving };
}

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
