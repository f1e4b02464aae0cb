import { Checkbox, SimpleGrid } from '@mantine/core';
import type { CaseView } from '../../../../src/contract/cases.js';
import { byKind } from '../../lib/agency-order.js';
import { useText } from '../../lib/text.js';
import classes from './consent-agencies.module.css';

interface ConsentAgenciesProps {
  view: CaseView;
  own: string;
  value: string[];
  onChange: (agencyIds: string[]) => void;
}

/** The agencies that may share with each other: those on the case first, then those that may be invited. */
export function ConsentAgencies({ view, own, value, onChange }: ConsentAgenciesProps) {
  const t = useText();
  const onCase = view.participants.map(({ agency }) => agency).sort(byKind);
  const others = [...view.otherAgencies].sort(byKind);
  return (
    <Checkbox.Group label={t('consent.field.agencies')} value={value} onChange={onChange}>
      <div className={classes.box}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing={6}>
          {[...onCase, ...others].map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} disabled={id === own} />
          ))}
        </SimpleGrid>
      </div>
    </Checkbox.Group>
  );
}
