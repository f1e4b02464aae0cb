import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { BringFigure } from '../../../../src/contract/figure-files.js';
import { type PictureView, type Theme, themes, type Speaker, speakers } from '../../../../src/contract/pictures.js';
import { type ObservationKind, observationKinds } from '../../../../src/contract/promises.js';
import { DateInput } from '../../components/date-input.js';
import { FormDialog } from '../../components/form-dialog.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { CountField, countIn, TextField } from '../promises/text-field.js';
import type { Fields } from '../promises/use-part.js';
import { PictureTraces } from './picture-traces.js';
import { useBringFigure } from './pictures.api.js';

type Input = Fields<Exclude<keyof BringFigure, 'id'> | 'areaId'>;
type Change = (changes: Partial<Input>) => void;

/** Brings a figure into one's own picture, with its source; of what somebody said, who did, and what, without persons. */
export function FigureDialog({ picture, onClose }: { picture: PictureView; onClose: () => void }) {
  const t = useText();
  const bring = useBringFigure();
  const [id, setId] = useState(newId);
  const [input, setInput] = useState<Input>(() => emptyFor(picture));
  const change: Change = (changes) => {
    setInput({ ...input, ...changes });
    setId(newId()); // another figure, whatever became of the first
  };
  const figure = figureFrom(input);
  const submit = () => {
    if (figure) bring.mutate({ id, ...figure }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('picture.figure.add')}
      act={t('picture.figure.act')}
      size="lg"
      error={bring.error}
      isBusy={bring.isPending}
      isReady={figure !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <WhatFields picture={picture} input={input} onChange={change} />
      {maySay(input) ? <SaidFields input={input} onChange={change} /> : null}
      <PictureTraces picture={picture} texts={[input.measure, input.said, input.source]} />
      <CountFields input={input} onChange={change} />
    </FormDialog>
  );
}

interface FieldsProps {
  input: Input;
  onChange: Change;
}

interface ChoiceProps {
  label: string;
  value: string;
  data: { value: string; label: string }[];
  onChoose: (value: string) => void;
}

function Choice({ onChoose, ...shown }: ChoiceProps) {
  return (
    <NativeSelect
      {...shown}
      onChange={(event) => {
        onChoose(event.currentTarget.value);
      }}
    />
  );
}

function WhatFields({ picture: { areas }, input, onChange }: FieldsProps & { picture: PictureView }) {
  const t = useText();
  const choose = (field: keyof Input) => (value: string) => {
    onChange({ [field]: value });
  };
  const named = <K extends string>(keys: readonly K[], words: (key: K) => string) =>
    keys.map((value) => ({ value, label: words(value) }));
  return (
    <>
      <TextField
        isFirst
        label={t('picture.figure.measure')}
        value={input.measure}
        max={120}
        onChange={choose('measure')}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <Choice
          label={t('promise.field.kind')}
          value={input.kind}
          data={named(observationKinds, (kind) => t(`promise.kind.${kind}`))}
          onChoose={choose('kind')}
        />
        <Choice
          label={t('picture.figure.theme')}
          value={input.theme}
          data={named(themes, (theme) => t(`picture.theme.${theme}`))}
          onChoose={choose('theme')}
        />
        <Choice
          label={t('picture.figure.where')}
          value={input.areaId}
          data={areas.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={choose('areaId')}
        />
      </SimpleGrid>
    </>
  );
}

function SaidFields({ input, onChange }: FieldsProps) {
  const t = useText();
  return (
    <>
      <Choice
        label={t('picture.figure.voice')}
        value={input.voice}
        data={[
          { value: '', label: t('picture.figure.voice.none') },
          ...speakers.map((voice) => ({ value: voice, label: t(`picture.voice.${voice}`) })),
        ]}
        onChoose={(voice) => {
          onChange({ voice });
        }}
      />
      <TextField
        isLong
        label={t('picture.figure.said')}
        value={input.said}
        max={500}
        onChange={(said) => {
          onChange({ said });
        }}
      />
    </>
  );
}

function CountFields({ input, onChange }: FieldsProps) {
  const t = useText();
  const field = (name: keyof Input) => ({
    value: input[name],
    onChange: (value: string) => {
      onChange({ [name]: value });
    },
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <DateInput label={t('promise.field.from')} {...field('fromOn')} />
        <DateInput label={t('promise.field.until')} min={input.fromOn} {...field('untilOn')} />
        <CountField label={t('promise.field.value')} {...field('value')} />
        <CountField label={t('promise.field.ofValue')} {...field('ofValue')} />
      </SimpleGrid>
      <DateInput label={t('promise.field.sourceOn')} {...field('sourceOn')} />
      <TextField
        label={t('promise.field.source')}
        hint={t('promise.field.source.hint')}
        max={200}
        {...field('source')}
      />
    </>
  );
}

function emptyFor({ areaId, period }: PictureView): Input {
  const year = period.slice(0, 4);
  return {
    ...{ areaId, kind: 'reported_crime', theme: 'theft', measure: '', voice: '', said: '', value: '', ofValue: '' },
    ...{ fromOn: `${year}-01-01`, untilOn: `${year}-12-31`, source: '', sourceOn: '' },
  };
}

function maySay({ kind }: Input): boolean {
  return ['dialogue', 'complaint', 'safety_walk'].includes(kind);
}

/** Null until all is there. */
function figureFrom(input: Input): (Omit<BringFigure, 'id'> & { areaId: string }) | null {
  const { areaId, fromOn, untilOn, sourceOn } = input;
  const [count, words] = [countedIn(input), wordsIn(input)];
  const areDated = sourceOn !== '' && fromOn !== '' && fromOn <= untilOn;
  if (count === null || words === null || !areDated) return null;
  const { kind, theme } = input as { kind: ObservationKind; theme: Theme };
  return { areaId, kind, theme, fromOn, untilOn, sourceOn, ...count, ...words };
}

/** How many, and of how many where it is a part. */
function countedIn(input: Input): Pick<BringFigure, 'value' | 'ofValue'> | null {
  const [value, ofValue] = [countIn(input.value), countIn(input.ofValue)];
  if (value === null) return null;
  if (input.ofValue.trim() === '') return { value, ofValue: null };
  return ofValue !== null && ofValue >= value ? { value, ofValue } : null;
}

function wordsIn(input: Input): Pick<BringFigure, 'measure' | 'source' | 'voice' | 'said'> | null {
  const [measure, source] = [input.measure.trim(), input.source.trim()];
  const said = maySay(input) ? input.said.trim() : '';
  const voice = maySay(input) ? input.voice : '';
  if (measure.length < 3 || source.length < 3) return null;
  return { measure, source, voice: (voice || null) as Speaker | null, said: said || null };
}
