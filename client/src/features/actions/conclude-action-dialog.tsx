import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { actionOutcomes, type ActionOutcome, type ActionView } from '../../../../src/contract/actions.js';
import { reasonLength } from '../../../../src/contract/notes.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useConcludeAction } from './actions.api.js';

const open = 'open';

/** Says how it went; or, once said, that it is open again. */
export function ConcludeActionDialog({ action, onClose }: { action: ActionView; onClose: () => void }) {
  const t = useText();
  const conclude = useConcludeAction(action);
  const [outcome, setOutcome] = useState<ActionOutcome | typeof open>(action.outcome ?? 'done');
  const [note, setNote] = useState(action.outcomeNote ?? '');
  const submit = () => {
    conclude.mutate(
      { version: action.version, outcome: outcome === open ? null : outcome, note: note.trim() || null },
      { onSuccess: onClose },
    );
  };
  return (
    <FormDialog
      title={t('action.conclude.title')}
      act={t('common.save')}
      error={conclude.error}
      isBusy={conclude.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{action.task}</p>
      <Radio.Group
        label={t('action.conclude.how')}
        value={outcome}
        onChange={(value) => {
          setOutcome(value);
        }}
      >
        <Stack gap="xs">
          {actionOutcomes.map((value) => (
            <Radio key={value} value={value} label={t(`outcome.${value}`)} description={t(`outcome.${value}.hint`)} />
          ))}
          {action.outcome ? <Radio value={open} label={t('action.reopen')} /> : null}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('action.conclude.note')}
        value={note}
        maxLength={reasonLength.max}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
