import { Checkbox, SimpleGrid } from '@mantine/core';
import type { AgencyView } from '../../../src/contract/agencies.js';

interface AgencyChecksProps {
  label: string;
  agencies: readonly AgencyView[];
  /** What is to be known of some of them, by id. */
  notes?: ReadonlyMap<string, string>;
  value: string[];
  onChange: (agencyIds: string[]) => void;
}

/** Any of these agencies. */
export function AgencyChecks({ label, agencies, notes, value, onChange }: AgencyChecksProps) {
  return (
    <Checkbox.Group label={label} value={value} onChange={onChange}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing={6} mt={6}>
        {agencies.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} description={notes?.get(id)} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
