import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { PersonSelect } from '../../components/person-select.js';
import { useText } from '../../lib/text.js';
import type { CaseDialogProps } from './case-dialog-props.js';
import { useChangeCard } from './use-change-card.js';

/** Says who is responsible: somebody on the case, or nobody. */
export function AssignDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const { card } = view;
  const change = useChangeCard(card);
  const [personId, setPersonId] = useState(card.responsibleId ?? '');
  const body = { revision: card.revision, responsibleId: personId || null };
  return (
    <FormDialog
      title={t('case.act.assign')}
      act={t('common.save')}
      error={change.error}
      isBusy={change.isPending}
      onSubmit={() => {
        change.mutate({ path: 'responsible', body }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <PersonSelect
        label={t('case.field.responsible')}
        participants={view.participants}
        people={view.people}
        nobody={t('case.field.nobody')}
        value={personId}
        onChange={setPersonId}
      />
    </FormDialog>
  );
}
