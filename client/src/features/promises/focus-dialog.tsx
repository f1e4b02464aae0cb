import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { FocusView, KeepFocus, PromiseView } from '../../../../src/contract/promises.js';
import { DateInput } from '../../components/date-input.js';
import { newId } from '../../lib/ids.js';
import { useText, type Say } from '../../lib/text.js';
import { PartDialog } from './part-dialog.js';
import { useKeepPart } from './promises.api.js';
import { agencyIn, answeringFrom, isAnsweredFor, ResponsibleFields } from './responsible-fields.js';
import { TextField } from './text-field.js';
import { Traces } from './traces.js';
import { type Fields, usePart } from './use-part.js';

type Field = keyof Omit<KeepFocus, 'version'>;
type Input = Fields<Field>;

interface FocusDialogProps {
  promise: PromiseView;
  /** Null: one more. */
  focus: FocusView | null;
  onClose: () => void;
}

/** What a promise is about: the problem, its causes, what is promised, and who answers for it. */
export function FocusDialog({ promise, focus, onClose }: FocusDialogProps) {
  const t = useText();
  const keep = useKeepPart(promise.id, 'focuses');
  const [id] = useState(() => focus?.id ?? newId());
  const edit = usePart({ value: inputOf(focus, promise), version: focus?.version ?? 0 });
  const submit = () => {
    keep.mutate({ id, wish: { ...wishFrom(edit.mine), version: edit.version } }, { onSuccess: onClose });
  };
  return (
    <PartDialog
      title={focus ? t('promise.focus.changeTitle') : t('promise.focus.add')}
      edit={edit}
      names={namesIn(t)}
      say={(name, words) => (name === 'responsibleAgencyId' ? agencyIn(promise, words) : words)}
      error={keep.error}
      isBusy={keep.isPending}
      isReady={isWhole(edit.mine)}
      onSubmit={submit}
      onClose={onClose}
    >
      <FocusFields promise={promise} input={edit.mine} onChange={edit.change} />
      <Traces promise={promise} texts={[edit.mine.problem, edit.mine.causes, edit.mine.responsible]} />
    </PartDialog>
  );
}

interface FieldsProps {
  promise: PromiseView;
  input: Input;
  onChange: (input: Input) => void;
}

function FocusFields({ promise, input, onChange }: FieldsProps) {
  const t = useText();
  const names = namesIn(t);
  const field = (name: Field, max: number) => ({
    label: names[name],
    value: input[name],
    max,
    onChange: (value: string) => {
      onChange({ ...input, [name]: value });
    },
  });
  const inside = t('promise.field.inside');
  return (
    <>
      <TextField isFirst {...field('theme', 120)} />
      <TextField isLong hint={t('promise.field.commitment.hint')} {...field('commitment', 300)} />
      <TextField isLong {...field('explanation', 300)} />
      <TextField isLong hint={inside} {...field('problem', 2000)} />
      <TextField isLong hint={inside} {...field('causes', 2000)} />
      <ResponsibleFields
        view={promise}
        input={input}
        onChange={(said) => {
          onChange({ ...input, ...said });
        }}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <DateInput {...field('nextFollowUpOn', 10)} />
        <NativeSelect
          label={names.place}
          value={input.place}
          data={places}
          onChange={(event) => {
            onChange({ ...input, place: event.currentTarget.value });
          }}
        />
      </SimpleGrid>
    </>
  );
}

const places = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

function namesIn(t: Say): Record<Field, string> {
  return {
    theme: t('promise.field.theme'),
    commitment: t('promise.field.commitment'),
    explanation: t('promise.field.explanation'),
    problem: t('promise.field.problem'),
    causes: t('promise.field.causes'),
    responsibleAgencyId: t('promise.field.agency'),
    responsible: t('promise.field.responsible'),
    nextFollowUpOn: t('promise.field.next'),
    place: t('promise.field.place'),
  };
}

/** A new one takes the first place that is free. */
function inputOf(focus: FocusView | null, { focuses }: PromiseView): Input {
  if (focus === null) return { ...empty, place: places.find((place) => isFree(place, focuses)) ?? '1' };
  const { place, theme, problem, causes, commitment, explanation, nextFollowUpOn } = focus;
  return {
    ...{ place: String(place), theme, problem, causes, commitment },
    ...{ responsibleAgencyId: focus.responsibleAgencyId ?? '', responsible: focus.responsible ?? '' },
    ...{ explanation: explanation ?? '', nextFollowUpOn: nextFollowUpOn ?? '' },
  };
}

function isFree(place: string, focuses: readonly FocusView[]): boolean {
  return !focuses.some((each) => String(each.place) === place);
}

const empty: Omit<Input, 'place'> = {
  ...{ theme: '', problem: '', causes: '', commitment: '', explanation: '', nextFollowUpOn: '' },
  ...{ responsibleAgencyId: '', responsible: '' },
};

function isWhole({ theme, problem, causes, commitment, ...answering }: Input): boolean {
  const isSaid = [theme, problem, causes, commitment].every((words) => words.trim().length >= 3);
  return isSaid && isAnsweredFor(answering);
}

function wishFrom(input: Input): Omit<KeepFocus, 'version'> {
  return {
    place: Number(input.place),
    theme: input.theme.trim(),
    problem: input.problem.trim(),
    causes: input.causes.trim(),
    commitment: input.commitment.trim(),
    explanation: input.explanation.trim() || null,
    ...answeringFrom(input),
    nextFollowUpOn: input.nextFollowUpOn || null,
  };
}
