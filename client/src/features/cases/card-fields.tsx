import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { boardTemplates, type BoardTemplateName } from '../../../../src/contract/board-templates.js';
import type { AreaView } from '../../../../src/contract/boards.js';
import { titleLength } from '../../../../src/contract/cases.js';
import { DateInput } from '../../components/date-input.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { useText } from '../../lib/text.js';
import { labelKey } from '../../lib/words.js';

/** What a card says: all of it is read by every agency on the case. */
export interface CardInput {
  title: string;
  areaId: string;
  labels: string[];
  dueOn: string;
}

interface CardFieldsProps {
  template: BoardTemplateName;
  areas: readonly AreaView[];
  input: CardInput;
  onChange: (input: CardInput) => void;
}

export function CardFields({ template, areas, input, onChange }: CardFieldsProps) {
  const t = useText();
  return (
    <>
      <TextInput
        data-autofocus
        label={t('case.field.title')}
        description={t('case.field.titleHint')}
        value={input.title}
        maxLength={titleLength.max}
        onChange={(event) => {
          onChange({ ...input, title: event.currentTarget.value });
        }}
      />
      <IdentityWarning text={input.title} />
      <Group grow gap="sm" align="flex-start">
        <NativeSelect
          label={t('case.field.area')}
          data={[{ value: '', label: t('case.field.noArea') }, ...areaOptions(areas)]}
          value={input.areaId}
          onChange={(event) => {
            onChange({ ...input, areaId: event.currentTarget.value });
          }}
        />
        <DateInput
          label={t('case.field.due')}
          value={input.dueOn}
          onChange={(day) => {
            onChange({ ...input, dueOn: day });
          }}
        />
      </Group>
      <Checkbox.Group
        label={t('case.field.labels')}
        value={input.labels}
        onChange={(labels) => {
          onChange({ ...input, labels: labels.sort() });
        }}
      >
        <Group gap="sm" mt={4}>
          {boardTemplates[template].labels.map((label) => (
            <Checkbox key={label} value={label} label={t(labelKey(label))} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}

/** A place is named with the neighbourhood that it lies in. */
function areaOptions(areas: readonly AreaView[]) {
  const name = (id: string | null) => areas.find((area) => area.id === id)?.name;
  return areas
    .map((area) => ({ value: area.id, label: [area.name, name(area.withinId)].filter(Boolean).join(', ') }))
    .sort((one, other) => one.label.localeCompare(other.label, 'sv'));
}
