import { NativeSelect, SimpleGrid } from '@mantine/core';
import type { PromiseView } from '../../../../src/contract/promises.js';
import { longestFunction } from '../../../../src/contract/responsible.js';
import { useText } from '../../lib/text.js';
import { TextField } from './text-field.js';

/** As it stands in the fields: no agency, and no function, is ''. */
export interface Answering {
  readonly responsibleAgencyId: string;
  readonly responsible: string;
}

type View = Pick<PromiseView, 'agencies' | 'atWork'>;

interface ResponsibleFieldsProps {
  view: View;
  input: Answering;
  /** What it is answered for, where several are asked for in one dialog. */
  theme?: string;
  onChange: (input: Answering) => void;
}

/** Which agency answers for it, and which of its functions: no person. */
export function ResponsibleFields({ view, input, theme, onChange }: ResponsibleFieldsProps) {
  const t = useText();
  const { responsibleAgencyId, responsible } = input;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <NativeSelect
        label={theme ? t('agreement.begin.agency', { theme }) : t('promise.field.agency')}
        description={t('promise.field.agency.hint')}
        value={responsibleAgencyId}
        data={[{ value: '', label: t('promise.field.agency.none') }, ...choicesIn(view, responsibleAgencyId)]}
        onChange={(event) => {
          onChange({ responsible, responsibleAgencyId: event.currentTarget.value });
        }}
      />
      <TextField
        label={theme ? t('agreement.begin.responsible', { theme }) : t('promise.field.responsible')}
        hint={t('promise.field.responsible.hint')}
        value={responsible}
        max={longestFunction}
        error={responsible.length > longestFunction ? t('promise.field.responsible.long') : null}
        onChange={(written) => {
          onChange({ responsibleAgencyId, responsible: written });
        }}
      />
    </SimpleGrid>
  );
}

/** Those that work there, and the one that answers already. */
function choicesIn({ agencies, atWork }: View, chosen: string) {
  return agencies
    .filter(({ id, kind }) => kind !== 'operation' && (id === chosen || atWork.includes(id)))
    .map(({ id, name }) => ({ value: id, label: name }));
}

export function agencyIn({ agencies }: Pick<PromiseView, 'agencies'>, id: string): string {
  return agencies.find((agency) => agency.id === id)?.name ?? '';
}

export function isAnsweredFor({ responsibleAgencyId, responsible }: Answering): boolean {
  const { length } = responsible.trim();
  return responsibleAgencyId !== '' && (length === 0 || (length >= 3 && length <= longestFunction));
}

export function answeringFrom({ responsibleAgencyId, responsible }: Answering) {
  return { responsibleAgencyId, responsible: responsible.trim() || null };
}
