import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { AnalysisView, PictureView, Theme } from '../../../../src/contract/pictures.js';
import { useText, type Say } from '../../lib/text.js';
import { PartDialog } from '../promises/part-dialog.js';
import { TextField } from '../promises/text-field.js';
import { type Fields, usePart } from '../promises/use-part.js';
import { PictureTraces } from './picture-traces.js';
import { useAnalyse } from './pictures.api.js';

interface AnalysisDialogProps {
  picture: PictureView;
  theme: Theme;
  onClose: () => void;
}

const texts = ['problem', 'whereWhen', 'affected', 'causes', 'doneSoFar'] as const;
const needed = ['problem', 'whereWhen', 'affected', 'causes'] as const;
type Field = (typeof texts)[number] | 'place';

/** Why a theme is as it is, part by part; and whether it is one of those that are chosen. */
export function AnalysisDialog({ picture, theme, onClose }: AnalysisDialogProps) {
  const t = useText();
  const analyse = useAnalyse(picture, theme);
  const [there] = useState(() => picture.analyses.find((each) => each.theme === theme));
  const now = picture.analyses.find((each) => each.theme === theme) ?? there;
  const edit = usePart<Field>({ value: inputOf(now), version: now?.version ?? 0 });
  const { mine } = edit;
  const submit = () => {
    analyse.mutate({ ...wishFrom(mine), version: edit.version }, { onSuccess: onClose });
  };
  return (
    <PartDialog
      title={t('picture.analysis.title', { theme: t(`picture.theme.${theme}`) })}
      edit={edit}
      names={namesIn(t)}
      error={analyse.error}
      isBusy={analyse.isPending}
      isReady={needed.every((field) => mine[field].trim().length >= 3)}
      onSubmit={submit}
      onClose={onClose}
    >
      <AnalysisFields input={mine} onChange={edit.change} />
      <PictureTraces picture={picture} texts={texts.map((field) => mine[field])} />
    </PartDialog>
  );
}

function AnalysisFields({ input, onChange }: { input: Fields<Field>; onChange: (input: Fields<Field>) => void }) {
  const t = useText();
  const names = namesIn(t);
  return (
    <>
      {texts.map((field, at) => (
        <TextField
          key={field}
          isLong
          isFirst={at === 0}
          label={names[field]}
          {...(field === 'affected' ? { hint: t('picture.analysis.affected.hint') } : {})}
          value={input[field]}
          max={2000}
          onChange={(written) => {
            onChange({ ...input, [field]: written });
          }}
        />
      ))}
      <NativeSelect
        label={names.place}
        value={input.place}
        data={[
          { value: '', label: t('picture.analysis.notChosen') },
          ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((place) => ({ value: place, label: place })),
        ]}
        onChange={(event) => {
          onChange({ ...input, place: event.currentTarget.value });
        }}
      />
    </>
  );
}

function namesIn(t: Say): Record<Field, string> {
  return {
    problem: t('picture.analysis.problem'),
    whereWhen: t('picture.analysis.whereWhen'),
    affected: t('picture.analysis.affected'),
    causes: t('picture.analysis.causes'),
    doneSoFar: t('picture.analysis.doneSoFar'),
    place: t('picture.analysis.place'),
  };
}

function inputOf(analysis: AnalysisView | undefined): Fields<Field> {
  if (analysis === undefined) return { problem: '', whereWhen: '', affected: '', causes: '', doneSoFar: '', place: '' };
  const { problem, whereWhen, affected, causes, doneSoFar, place } = analysis;
  return {
    problem,
    whereWhen,
    affected,
    causes,
    doneSoFar: doneSoFar ?? '',
    place: place === null ? '' : String(place),
  };
}

function wishFrom({ problem, whereWhen, affected, causes, doneSoFar, place }: Fields<Field>) {
  return {
    ...{ problem: problem.trim(), whereWhen: whereWhen.trim(), affected: affected.trim(), causes: causes.trim() },
    ...{ doneSoFar: doneSoFar.trim() || null, place: place === '' ? null : Number(place) },
  };
}
