import { Group, Textarea } from '@mantine/core';
import { taskLength } from '../../../../src/contract/actions.js';
import type { PersonView } from '../../../../src/contract/agencies.js';
import type { ParticipantView } from '../../../../src/contract/cases.js';
import { DateInput } from '../../components/date-input.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { PersonSelect } from '../../components/person-select.js';
import { useText } from '../../lib/text.js';
import type { ActionInput } from './action-draft.js';

interface ActionFieldsProps {
  /** Those who will be able to read it: nobody else can be asked to do it. */
  readers: readonly ParticipantView[];
  people: readonly PersonView[];
  input: ActionInput;
  onChange: (input: ActionInput) => void;
}

/** What, who, by when. */
export function ActionFields({ readers, people, input, onChange }: ActionFieldsProps) {
  const t = useText();
  return (
    <>
      <Textarea
        data-autofocus
        label={t('action.field.task')}
        value={input.task}
        minRows={2}
        maxLength={taskLength.max}
        onChange={(event) => {
          onChange({ ...input, task: event.currentTarget.value });
        }}
      />
      <IdentityWarning text={input.task} />
      <Group grow gap="sm" align="flex-start">
        <PersonSelect
          label={t('action.field.owner')}
          participants={readers}
          people={people}
          value={input.ownerId}
          onChange={(ownerId) => {
            onChange({ ...input, ownerId });
          }}
        />
        <DateInput
          label={t('action.field.due')}
          value={input.dueOn}
          onChange={(day) => {
            onChange({ ...input, dueOn: day });
          }}
        />
      </Group>
    </>
  );
}
