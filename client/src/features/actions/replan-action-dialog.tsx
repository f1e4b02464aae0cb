import { useState } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { ActionFields } from './action-fields.js';
import { useReplanAction } from './actions.api.js';

interface ReplanActionDialogProps {
  view: CaseView;
  action: ActionView;
  onClose: () => void;
}

/** Changes what is to be done, by whom or by when; its readers stay the same. */
export function ReplanActionDialog({ view, action, onClose }: ReplanActionDialogProps) {
  const t = useText();
  const replan = useReplanAction(action);
  const [input, setInput] = useState({ task: action.task, ownerId: action.ownerId, dueOn: action.dueOn ?? '' });
  const readers = view.participants.filter(({ agency }) => action.audience.includes(agency.id));
  const { task, ownerId, dueOn } = input;
  const change = { version: action.version, task: task.trim(), ownerId, dueOn: dueOn || null };
  return (
    <FormDialog
      title={t('action.replan')}
      act={t('common.save')}
      size="lg"
      error={replan.error}
      isBusy={replan.isPending}
      isReady={task.trim() !== ''}
      onSubmit={() => {
        replan.mutate(change, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <ActionFields readers={readers} people={view.people} input={input} onChange={setInput} />
    </FormDialog>
  );
}
