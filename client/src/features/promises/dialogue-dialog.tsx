import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DialogueView, KeepDialogue, PromiseView } from '../../../../src/contract/promises.js';
import { DateInput } from '../../components/date-input.js';
import { Notice } from '../../components/notice.js';
import type { Edit } from '../../components/use-edit.js';
import { useDates } from '../../lib/dates.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { PartDialog } from './part-dialog.js';
import { useKeepPart } from './promises.api.js';
import { TextField } from './text-field.js';
import { Traces } from './traces.js';
import { type Fields, usePart } from './use-part.js';

type Field = 'what' | 'place' | 'day' | 'from' | 'until' | 'cancelled';

interface DialogueDialogProps {
  promise: PromiseView;
  dialogue: DialogueView | null;
  onClose: () => void;
}

/** A dialogue that anybody may come to: what, where and when. */
export function DialogueDialog({ promise, dialogue, onClose }: DialogueDialogProps) {
  const t = useText();
  const { day } = useDates();
  const keep = useKeepPart(promise.id, 'dialogues');
  const [id] = useState(() => dialogue?.id ?? newId());
  const edit = usePart<Field>({ value: inputOf(dialogue), version: dialogue?.version ?? 0 });
  const fields = ['what', 'place', 'day', 'from', 'until', 'cancelled'] as const;
  const names = Object.fromEntries(fields.map((name) => [name, t(`dialogue.field.${name}`)])) as Record<Field, string>;
  const wish = wishFrom(edit);
  return (
    <PartDialog
      title={t(dialogue ? 'dialogue.changeTitle' : 'dialogue.add')}
      edit={edit}
      names={names}
      say={(name, words) => {
        if (name === 'cancelled') return words === '' ? '' : t('dialogue.yes');
        return name === 'day' && words !== '' ? day(words) : words;
      }}
      error={keep.error}
      isBusy={keep.isPending}
      isReady={wish !== null}
      onSubmit={() => {
        if (wish !== null) keep.mutate({ id, wish }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('dialogue.hint')}</Notice>
      <DialogueFields edit={edit} names={names} isNew={dialogue === null} />
      <Traces promise={promise} texts={[edit.mine.what, edit.mine.place]} />
    </PartDialog>
  );
}

interface FieldsProps {
  edit: Edit<Fields<Field>, number>;
  names: Readonly<Record<Field, string>>;
  isNew: boolean;
}

function DialogueFields({ edit, names, isNew }: FieldsProps) {
  const field = (name: Field) => ({
    label: names[name],
    value: edit.mine[name],
    onChange: (written: string) => {
      edit.change({ ...edit.mine, [name]: written });
    },
  });
  const time = (name: 'from' | 'until') => {
    const { onChange, ...shown } = field(name);
    return (
      <TextInput
        {...shown}
        type="time"
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  };
  return (
    <>
      <TextField isFirst max={200} {...field('what')} />
      <TextField max={200} {...field('place')} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <DateInput {...field('day')} />
        {time('from')}
        {time('until')}
      </SimpleGrid>
      {isNew ? null : (
        <Checkbox
          label={names.cancelled}
          checked={edit.mine.cancelled !== ''}
          onChange={(event) => {
            field('cancelled').onChange(event.currentTarget.checked ? 'yes' : '');
          }}
        />
      )}
    </>
  );
}

function inputOf(dialogue: DialogueView | null): Fields<Field> {
  if (dialogue === null) return { what: '', place: '', day: '', from: '', until: '', cancelled: '' };
  const { what, place, onDay, fromTime, untilTime, isCancelled } = dialogue;
  return { what, place, day: onDay, from: fromTime, until: untilTime, cancelled: isCancelled ? 'yes' : '' };
}

/** Null until all is there. */
function wishFrom({ mine, version }: Edit<Fields<Field>, number>): KeepDialogue | null {
  const [what, place] = [mine.what.trim(), mine.place.trim()];
  const isSaid = what.length >= 3 && place.length >= 3 && mine.day !== '';
  if (!isSaid || mine.from === '' || mine.from >= mine.until) return null;
  const when = { onDay: mine.day, fromTime: mine.from, untilTime: mine.until };
  return { version, what, place, ...when, isCancelled: mine.cancelled !== '' };
}
