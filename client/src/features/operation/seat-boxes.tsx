import { Checkbox, Stack } from '@mantine/core';
import type { AgencyView } from '../../../../src/contract/agencies.js';
import { boardTemplates, type BoardTemplateName } from '../../../../src/contract/board-templates.js';
import { useText } from '../../lib/text.js';

interface SeatBoxesProps {
  agencies: AgencyView[];
  template: BoardTemplateName;
  value: string[];
  onChange: (agencyIds: string[]) => void;
}

/** Who is to sit at a board: those who usually sit at such a one come first. */
export function SeatBoxes({ agencies, template, value, onChange }: SeatBoxesProps) {
  const t = useText();
  const { usualAgencies } = boardTemplates[template];
  const place = (kind: AgencyView['kind']) => (usualAgencies.includes(kind) ? 0 : 1);
  const seatable = agencies
    .filter(({ kind }) => kind !== 'operation')
    .sort((one, other) => place(one.kind) - place(other.kind) || one.name.localeCompare(other.name, 'sv'));
  return (
    <Checkbox.Group label={t('operation.onBoard')} value={value} onChange={onChange}>
      <Stack gap="xs" mt={6}>
        {seatable.map(({ id, name, kind }) => (
          <Checkbox key={id} value={id} label={name} description={t(`kind.${kind}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
