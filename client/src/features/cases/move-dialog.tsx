import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';
import type { CaseDialogProps } from './case-dialog-props.js';
import { useChangeCard } from './use-change-card.js';

export function MoveDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const { card } = view;
  const change = useChangeCard(card);
  const [stage, setStage] = useState(card.stage);
  const { template } = view.board;
  const data = boardTemplates[template].stages.map((value) => ({ value, label: t(stageKey(template, value)) }));
  return (
    <FormDialog
      title={t('case.act.move')}
      act={t('case.move.act')}
      error={change.error}
      isBusy={change.isPending}
      isReady={stage !== card.stage}
      onSubmit={() => {
        change.mutate({ path: 'stage', body: { revision: card.revision, stage } }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={t('case.field.stage')}
        data={data}
        value={stage}
        onChange={(event) => {
          setStage(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
