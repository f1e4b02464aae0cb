import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { ActivityView, KeepActivity, PromiseView } from '../../../../src/contract/promises.js';
import { DateInput } from '../../components/date-input.js';
import { useDates } from '../../lib/dates.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { PartDialog } from './part-dialog.js';
import { useKeepPart } from './promises.api.js';
import { TextField } from './text-field.js';
import { Traces } from './traces.js';
import { type Fields, usePart } from './use-part.js';

type Field = keyof Omit<KeepActivity, 'focusId' | 'version'>;

interface ActivityDialogProps {
  promise: PromiseView;
  focusId: string;
  /** Null: one more, of my own agency's. */
  activity: ActivityView | null;
  onClose: () => void;
}

/** Something that is to be done, and when it was. */
export function ActivityDialog({ promise, focusId, activity, onClose }: ActivityDialogProps) {
  const t = useText();
  const { day } = useDates();
  const today = useToday();
  const keep = useKeepPart(promise.id, 'activities');
  const [id] = useState(() => activity?.id ?? newId());
  const edit = usePart<Field>({ value: inputOf(activity), version: activity?.version ?? 0 });
  const { what, dueOn, doneOn } = edit.mine;
  const names = { what: t('promise.field.what'), dueOn: t('promise.field.due'), doneOn: t('promise.field.doneOn') };
  const field = (name: keyof typeof names) => ({
    label: names[name],
    value: edit.mine[name],
    onChange: (written: string) => {
      edit.change({ ...edit.mine, [name]: written });
    },
  });
  const submit = () => {
    const wish = { focusId, version: edit.version, what: what.trim(), dueOn, doneOn: doneOn || null };
    keep.mutate({ id, wish }, { onSuccess: onClose });
  };
  return (
    <PartDialog
      title={activity ? t('promise.activity.changeTitle') : t('promise.activity.add')}
      edit={edit}
      names={names}
      say={(name, words) => (name === 'what' || words === '' ? words : day(words))}
      error={keep.error}
      isBusy={keep.isPending}
      isReady={what.trim().length >= 3 && dueOn !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField isFirst isLong hint={t('promise.field.what.hint')} max={200} {...field('what')} />
      <Traces promise={promise} texts={[what]} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <DateInput {...field('dueOn')} />
        <DateInput max={today} {...field('doneOn')} />
      </SimpleGrid>
    </PartDialog>
  );
}

function inputOf(activity: ActivityView | null): Fields<Field> {
  if (activity === null) return { what: '', dueOn: '', doneOn: '' };
  const { what, dueOn, doneOn } = activity;
  return { what, dueOn, doneOn: doneOn ?? '' };
}
