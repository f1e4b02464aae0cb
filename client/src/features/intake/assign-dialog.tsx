import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useMatterAct } from './intake.api.js';
import type { MatterDialogProps } from './matter-dialog-props.js';

/** Gives it to somebody of the intake. */
export function AssignDialog({ matter, view, onClose }: MatterDialogProps) {
  const t = useText();
  const assign = useMatterAct<{ assigneeId: string | null }>(matter, 'assignee');
  const [to, setTo] = useState(matter.assigneeId ?? '');
  return (
    <FormDialog
      title={t('matter.act.assign')}
      act={t('common.save')}
      error={assign.error}
      isBusy={assign.isPending}
      onSubmit={() => {
        assign.mutate({ assigneeId: to || null }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={t('matter.assignee')}
        data={[
          { value: '', label: t('matter.assignee.nobody') },
          ...view.people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
        ]}
        value={to}
        onChange={(event) => {
          setTo(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
