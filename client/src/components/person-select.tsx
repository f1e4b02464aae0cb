import { NativeSelect } from '@mantine/core';
import type { PersonView } from '../../../src/contract/agencies.js';
import type { ParticipantView } from '../../../src/contract/cases.js';

interface PersonSelectProps {
  label: string;
  description?: string;
  participants: readonly ParticipantView[];
  people: readonly PersonView[];
  /** The words for choosing nobody, where one may. */
  nobody?: string;
  value: string;
  onChange: (personId: string) => void;
}

/** One of those who are there, by agency. */
export function PersonSelect({ participants, people, nobody, value, onChange, ...field }: PersonSelectProps) {
  const groups = participants.map(({ agency, memberIds }) => ({
    group: agency.name,
    items: people
      .filter(({ id }) => memberIds.includes(id))
      .map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
  }));
  return (
    <NativeSelect
      {...field}
      data={[...(nobody === undefined ? [] : [{ value: '', label: nobody }]), ...groups]}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
