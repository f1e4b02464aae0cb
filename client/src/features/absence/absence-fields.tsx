import { Group, NativeSelect } from '@mantine/core';
import type { StateAbsence } from '../../../../src/contract/absence.js';
import type { PersonView } from '../../../../src/contract/agencies.js';
import { DateInput } from '../../components/date-input.js';
import { useText } from '../../lib/text.js';

interface AbsenceFieldsProps {
  colleagues: readonly PersonView[];
  value: StateAbsence;
  onChange: (absence: StateAbsence) => void;
}

/** From when, until when, and who stands in. Never why. */
export function AbsenceFields({ colleagues, value, onChange }: AbsenceFieldsProps) {
  const t = useText();
  const days = [
    ['fromOn', 'absence.from'],
    ['untilOn', 'absence.until'],
  ] as const;
  return (
    <>
      <Group grow gap="sm">
        {days.map(([name, words]) => (
          <DateInput
            key={name}
            label={t(words)}
            value={value[name]}
            onChange={(day) => {
              onChange({ ...value, [name]: day });
            }}
          />
        ))}
      </Group>
      <NativeSelect
        label={t('absence.standIn')}
        data={[
          { value: '', label: t('absence.choose') },
          ...colleagues.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
        ]}
        value={value.standInId}
        onChange={(event) => {
          onChange({ ...value, standInId: event.currentTarget.value });
        }}
      />
    </>
  );
}

export function isWhole({ fromOn, untilOn, standInId }: StateAbsence): boolean {
  return fromOn !== '' && untilOn >= fromOn && standInId !== '';
}

export const noAbsence: StateAbsence = { fromOn: '', untilOn: '', standInId: '' };
