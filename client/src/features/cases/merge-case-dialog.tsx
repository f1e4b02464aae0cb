import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { useBoard } from '../boards/boards.api.js';
import type { CaseDialogProps } from './case-dialog-props.js';
import { useChangeCard } from './use-change-card.js';

/** Lets a case go on in another one about the same: nothing is moved, and to reopen it undoes it. */
export function MergeCaseDialog({ view: { card }, onClose }: CaseDialogProps) {
  const t = useText();
  const change = useChangeCard(card);
  const [intoCaseId, setInto] = useState('');
  const others = (useBoard(card.boardId)?.cards ?? []).filter(({ caseId }) => caseId !== card.caseId);
  return (
    <FormDialog
      title={t('case.merge')}
      act={t('case.merge.act')}
      error={change.error}
      isBusy={change.isPending}
      isReady={intoCaseId !== ''}
      onSubmit={() => {
        change.mutate({ path: 'merging', body: { revision: card.revision, intoCaseId } }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('case.merge.hint')}</Notice>
      <NativeSelect
        data-autofocus
        label={t('case.merge.into')}
        description={others.length === 0 ? t('case.merge.none') : undefined}
        value={intoCaseId}
        data={[
          { value: '', label: t('case.merge.choose') },
          ...others.map(({ caseId, code, title }) => ({ value: caseId, label: `${code} ${title}` })),
        ]}
        onChange={(event) => {
          setInto(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
