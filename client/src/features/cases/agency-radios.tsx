import { Radio, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AgencyView } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { isInForce } from '../../../../src/contract/consents.js';
import { byKind } from '../../lib/agency-order.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';

const fewEnough = 7;

interface AgencyRadiosProps {
  label: string;
  view: CaseView;
  value: string | null;
  onChange: (agencyId: string) => void;
}

/** One of the agencies that are not on the case: those that a consent names first; where there are many, they are found by name. */
export function AgencyRadios({ label, view, value, onChange }: AgencyRadiosProps) {
  const t = useText();
  const [sought, setSought] = useState('');
  const agencies = useLikelyFirst(view);
  const found = agencies.filter(({ id, name }) => id === value || holds(name, sought));
  return (
    <>
      {agencies.length > fewEnough ? (
        <TextInput
          type="search"
          label={t('case.invite.find')}
          description={t('case.invite.found', { count: found.length, all: agencies.length })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          descriptionProps={{ 'aria-live': 'polite' }}
          value={sought}
          onChange={(event) => {
            setSought(event.currentTarget.value);
          }}
        />
      ) : null}
      <Radio.Group label={label} value={value} onChange={onChange}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" verticalSpacing={6} mt={6}>
          {found.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </SimpleGrid>
      </Radio.Group>
    </>
  );
}

function useLikelyFirst({ otherAgencies, consents }: CaseView): AgencyView[] {
  const today = useToday();
  const named = new Set(consents.filter((each) => isInForce(each, today)).flatMap(({ agencyIds }) => agencyIds));
  return [...otherAgencies].sort(
    (one, other) => Number(named.has(other.id)) - Number(named.has(one.id)) || byKind(one, other),
  );
}

function holds(name: string, sought: string): boolean {
  return name.toLocaleLowerCase('sv').includes(sought.trim().toLocaleLowerCase('sv'));
}
