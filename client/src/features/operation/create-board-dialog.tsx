import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { boardTemplateNames, type BoardTemplateName } from '../../../../src/contract/board-templates.js';
import type { CreateBoard, OperationView } from '../../../../src/contract/operation.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { SeatBoxes } from './seat-boxes.js';
import { useCreateBoard } from './operation.api.js';

interface CreateBoardDialogProps {
  view: OperationView;
  onClose: () => void;
}

export function CreateBoardDialog({ view, onClose }: CreateBoardDialogProps) {
  const t = useText();
  const create = useCreateBoard();
  const [input, setInput] = useState<CreateBoard>({
    name: '',
    template: 'youth_at_risk',
    areaId: view.areas[0]?.id ?? '',
    agencyIds: [],
  });
  const change = (part: Partial<CreateBoard>) => {
    setInput({ ...input, ...part });
  };
  const isReady = input.name.trim() !== '' && input.areaId !== '' && input.agencyIds.length > 0;
  return (
    <FormDialog
      title={t('operation.newBoard')}
      act={t('operation.create')}
      error={create.error}
      isBusy={create.isPending}
      isReady={isReady}
      onSubmit={() => {
        create.mutate({ ...input, name: input.name.trim() }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('operation.name')}
        value={input.name}
        onChange={(event) => {
          change({ name: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t('operation.template')}
        description={t(`template.${input.template}.purpose`)}
        data={boardTemplateNames.map((name) => ({ value: name, label: t(`template.${name}`) }))}
        value={input.template}
        onChange={(event) => {
          change({ template: event.currentTarget.value as BoardTemplateName });
        }}
      />
      <NativeSelect
        label={t('operation.area')}
        data={view.areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={input.areaId}
        onChange={(event) => {
          change({ areaId: event.currentTarget.value });
        }}
      />
      <SeatBoxes
        agencies={view.agencies}
        template={input.template}
        value={input.agencyIds}
        onChange={(agencyIds) => {
          change({ agencyIds });
        }}
      />
    </FormDialog>
  );
}
