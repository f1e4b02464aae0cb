import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import { FormDialog } from '../../components/form-dialog.js';
import { PersonSelect } from '../../components/person-select.js';
import { audienceOf } from '../../lib/audience.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { stageKey } from '../../lib/words.js';
import { participantsOf } from './board-participants.js';
import { CardFields } from './card-fields.js';
import { useOpenCase } from './cases.api.js';
import { OpenCaseAgencies } from './open-case-agencies.js';
import { openCaseFrom, type OpenCaseInput } from './open-case-input.js';

interface OpenCaseDialogProps {
  board: BoardView;
  /** The column that it was opened from, or none. */
  stage: string;
  onClose: () => void;
}

/** Opens a case. Nobody but one's own agency is on it unless one says so. */
export function OpenCaseDialog({ board, stage, onClose }: OpenCaseDialogProps) {
  const t = useText();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { stages } = boardTemplates[board.template];
  const open = useOpenCase(board.id);
  const [input, setInput] = useState<OpenCaseInput>(() => ({
    requestId: newId(),
    title: '',
    areaId: '',
    labels: [],
    dueOn: '',
    stage: stage || (stages[0] ?? ''),
    responsibleId: viewer.person.id,
    isRestricted: false,
    agencyIds: [],
  }));
  const onCase = audienceOf([viewer.agency.id, ...input.agencyIds]);
  const submit = () => {
    open.mutate(openCaseFrom(input), {
      onSuccess: ({ boardId, caseId }) =>
        void navigate({ to: '/arenden/$boardId/$caseId', params: { boardId, caseId } }),
    });
  };
  return (
    <FormDialog
      title={t('case.open.title')}
      act={t('case.open.act')}
      size="lg"
      error={open.error}
      isBusy={open.isPending}
      isReady={input.title.trim() !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <CardFields
        template={board.template}
        areas={board.areas}
        input={input}
        onChange={(card) => {
          setInput({ ...input, ...card });
        }}
      />
      <Group grow gap="sm" align="flex-start">
        <NativeSelect
          label={t('case.field.stage')}
          data={stages.map((value) => ({ value, label: t(stageKey(board.template, value)) }))}
          value={input.stage}
          onChange={(event) => {
            setInput({ ...input, stage: event.currentTarget.value });
          }}
        />
        <PersonSelect
          label={t('case.field.responsible')}
          participants={participantsOf(board).filter(({ agency }) => onCase.includes(agency.id))}
          people={board.people}
          nobody={t('case.field.nobody')}
          value={input.responsibleId}
          onChange={(responsibleId) => {
            setInput({ ...input, responsibleId });
          }}
        />
      </Group>
      <Checkbox
        label={t('case.field.restricted')}
        description={t('case.field.restrictedHint')}
        checked={input.isRestricted}
        onChange={(event) => {
          setInput({ ...input, isRestricted: event.currentTarget.checked });
        }}
      />
      <OpenCaseAgencies
        board={board}
        input={input}
        onChange={(agencyIds) => {
          setInput({ ...input, agencyIds });
        }}
      />
    </FormDialog>
  );
}
