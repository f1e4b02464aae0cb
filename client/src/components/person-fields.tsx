import { Group, TextInput } from '@mantine/core';
import type { InviteManager } from '../../../src/contract/operation.js';
import { textLimits } from '../../../src/contract/text-limits.js';
import { useText } from '../lib/text.js';

export const emptyPerson: InviteManager = { name: '', initials: '', title: '', email: '' };

export function isWholePerson(person: InviteManager): boolean {
  return Object.values(person).every((value: string) => value.trim() !== '');
}

interface PersonFieldsProps {
  person: InviteManager;
  onChange: (person: InviteManager) => void;
}

/** Who somebody is, when she is invited. Initials are proposed from the name until they are written. */
export function PersonFields({ person, onChange }: PersonFieldsProps) {
  const t = useText();
  const nameTo = (name: string) => {
    const isProposed = person.initials === initialsOf(person.name);
    onChange({ ...person, name, initials: isProposed ? initialsOf(name) : person.initials });
  };
  return (
    <>
      <Group grow gap="sm" align="flex-start" preventGrowOverflow={false}>
        <TextInput
          data-autofocus
          label={t('person.name')}
          value={person.name}
          onChange={(event) => {
            nameTo(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('person.initials')}
          value={person.initials}
          maxLength={textLimits.initials.max}
          maw={110}
          onChange={(event) => {
            onChange({ ...person, initials: event.currentTarget.value.toUpperCase() });
          }}
        />
      </Group>
      <TextInput
        label={t('person.title')}
        value={person.title}
        onChange={(event) => {
          onChange({ ...person, title: event.currentTarget.value });
        }}
      />
      <TextInput
        type="email"
        label={t('person.email')}
        value={person.email}
        onChange={(event) => {
          onChange({ ...person, email: event.currentTarget.value });
        }}
      />
    </>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.charAt(0) ?? '');
  return letters.join('').toUpperCase();
}
