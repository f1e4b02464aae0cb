import { useState } from 'react';
import type { AreaNode } from '../../../../src/contract/pictures.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { CountField, countIn, TextField } from '../promises/text-field.js';
import { useKeepPopulation } from './pictures.api.js';

/** How many live in an area, in a year, as a source has it. */
export function PopulationDialog({ area, onClose }: { area: AreaNode; onClose: () => void }) {
  const t = useText();
  const keep = useKeepPopulation(area.id);
  const [year, setYear] = useState(useToday().slice(0, 4));
  const [people, setPeople] = useState('');
  const [source, setSource] = useState('');
  const counted = countIn(people);
  const submit = () => {
    keep.mutate({ year: Number(year), people: counted ?? 0, source: source.trim() }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('area.people.title', { area: area.name })}
      act={t('common.save')}
      error={keep.error}
      isBusy={keep.isPending}
      isReady={counted !== null && /^(19|20)\d\d$/.test(year) && source.trim().length >= 3}
      onSubmit={submit}
      onClose={onClose}
    >
      <CountField label={t('promise.field.year')} value={year} onChange={setYear} />
      <CountField label={t('area.people.field')} value={people} onChange={setPeople} />
      <TextField label={t('promise.field.source')} value={source} max={200} onChange={setSource} />
    </FormDialog>
  );
}
