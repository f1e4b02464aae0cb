import { Group, NativeSelect, Radio, SimpleGrid } from '@mantine/core';
import { accuracies, reliabilities } from '../../../../src/contract/persons.js';
import { useText } from '../../lib/text.js';
import type { MarksInput } from './marks-input.js';

interface MarkFieldsProps {
  marks: MarksInput;
  /** Whoever is suspected is marked as nothing else. */
  isSuspect?: boolean;
  onChange: (marks: MarksInput) => void;
}

/** What the police have to say with whatever they say of somebody (2018:1693, 3:4): nothing is chosen beforehand. */
export function MarkFields({ marks, isSuspect = false, onChange }: MarkFieldsProps) {
  const t = useText();
  const change = (changes: Partial<MarksInput>) => {
    onChange({ ...marks, ...changes });
  };
  return (
    <>
      <Radio.Group
        label={t('persons.marks.suspicion')}
        value={marks.isNoSuspect === '' ? '' : String(marks.isNoSuspect)}
        onChange={(value) => {
          change({ isNoSuspect: value === 'true' });
        }}
      >
        <Group gap="md" mt={6}>
          <Radio value="true" label={t('persons.marks.noSuspect')} disabled={isSuspect} />
          <Radio value="false" label={t('persons.marks.mayBeSuspect')} />
        </Group>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NativeSelect
          label={t('persons.marks.reliability')}
          value={marks.reliability}
          data={withNone(reliabilities.map((each) => ({ value: each, label: t(`persons.reliability.${each}`) })))}
          onChange={(event) => {
            change({ reliability: event.currentTarget.value as MarksInput['reliability'] });
          }}
        />
        <NativeSelect
          label={t('persons.marks.accuracy')}
          value={marks.accuracy}
          data={withNone(accuracies.map((each) => ({ value: each, label: t(`persons.accuracy.${each}`) })))}
          onChange={(event) => {
            change({ accuracy: event.currentTarget.value as MarksInput['accuracy'] });
          }}
        />
      </SimpleGrid>
    </>
  );

  function withNone(options: { value: string; label: string }[]) {
    return [{ value: '', label: t('persons.marks.choose') }, ...options];
  }
}
