import { Group, NativeSelect } from '@mantine/core';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import { PersonSelect } from '../../components/person-select.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { stageKey } from '../../lib/words.js';
import { participantsOf } from './board-participants.js';
import type { OpenCaseInput } from './open-case-input.js';

interface OpenCasePlaceProps {
  board: BoardView;
  input: OpenCaseInput;
  onChange: (part: Partial<OpenCaseInput>) => void;
}

/** In which stage, and with whom. Only somebody of an agency on the case can be responsible. */
export function OpenCasePlace({ board, input, onChange }: OpenCasePlaceProps) {
  const t = useText();
  const onCase = [useViewer().agency.id, ...input.agencyIds];
  return (
    <Group grow gap="sm" align="flex-start">
      <NativeSelect
        label={t('case.field.stage')}
        data={boardTemplates[board.template].stages.map((value) => ({
          value,
          label: t(stageKey(board.template, value)),
        }))}
        value={input.stage}
        onChange={(event) => {
          onChange({ stage: event.currentTarget.value });
        }}
      />
      <PersonSelect
        label={t('case.field.responsible')}
        participants={participantsOf(board).filter(({ agency }) => onCase.includes(agency.id))}
        people={board.people}
        nobody={t('case.field.nobody')}
        value={input.responsibleId}
        onChange={(responsibleId) => {
          onChange({ responsibleId });
        }}
      />
    </Group>
  );
}
