import { useState } from 'react';
import type { AgreementsView, AgreementView } from '../../../../src/contract/agreements.js';
import type { Theme } from '../../../../src/contract/pictures.js';
import { FormDialog } from '../../components/form-dialog.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { PictureTraces } from '../pictures/picture-traces.js';
import { useBeginFrom } from '../pictures/pictures.api.js';
import { type Answering, answeringFrom, isAnsweredFor, ResponsibleFields } from '../promises/responsible-fields.js';
import { CountField, TextField } from '../promises/text-field.js';

interface BeginDialogProps {
  view: AgreementsView;
  agreement: AgreementView;
  onBegun: (promiseId: string) => void;
  onClose: () => void;
}

interface Begun extends Answering {
  readonly id: string;
  readonly theme: Theme;
  readonly commitment: string;
}

/** A promise from what has been agreed: of each theme what is promised, and who answers for it. */
export function BeginDialog({ view, agreement, onBegun, onClose }: BeginDialogProps) {
  const t = useText();
  const begin = useBeginFrom(view.areaId, agreement.id);
  const [id] = useState(newId);
  const [year, setYear] = useState(agreement.fromOn.slice(0, 4));
  const [summary, setSummary] = useState('');
  const [focuses, setFocuses] = useState(() => begunOf(agreement));
  const change = (changed: Begun) => {
    setFocuses(focuses.map((focus) => (focus.id === changed.id ? changed : focus)));
  };
  const submit = () => {
    const said = focuses.map(({ id: focusId, theme, commitment, ...answering }) => ({
      ...{ id: focusId, theme, commitment, name: t(`picture.theme.${theme}`) },
      ...answeringFrom(answering),
    }));
    begin.mutate(
      { id, year: Number(year), summary: summary.trim(), focuses: said },
      {
        onSuccess: () => {
          onBegun(id);
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('agreement.begin.title')}
      act={t('agreement.begin')}
      size="lg"
      error={begin.error}
      isBusy={begin.isPending}
      isReady={
        /^20\d\d$/.test(year) &&
        [summary, ...focuses.map(({ commitment }) => commitment)].every((words) => words.trim().length >= 3) &&
        focuses.every(isAnsweredFor)
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('agreement.begin.hint')}</p>
      <CountField label={t('promise.field.year')} value={year} onChange={setYear} />
      <TextField isLong label={t('promise.field.summary')} value={summary} max={300} onChange={setSummary} />
      {focuses.map((focus) => (
        <FocusFields key={focus.id} view={view} focus={focus} onChange={change} />
      ))}
      <PictureTraces
        picture={{ areas: [{ name: view.areaName }], agencies: view.agencies }}
        texts={[summary, ...focuses.flatMap(wordsOf)]}
      />
    </FormDialog>
  );
}

interface FocusFieldsProps {
  view: AgreementsView;
  focus: Begun;
  onChange: (focus: Begun) => void;
}

function FocusFields({ view, focus, onChange }: FocusFieldsProps) {
  const t = useText();
  const theme = t(`picture.theme.${focus.theme}`);
  return (
    <>
      <TextField
        isLong
        label={t('agreement.begin.commitment', { theme })}
        value={focus.commitment}
        max={300}
        onChange={(commitment) => {
          onChange({ ...focus, commitment });
        }}
      />
      <ResponsibleFields
        view={view}
        input={focus}
        theme={theme}
        onChange={(answering) => {
          onChange({ ...focus, ...answering });
        }}
      />
    </>
  );
}

function begunOf({ themes }: AgreementView): Begun[] {
  return themes.map((theme) => ({ id: newId(), theme, commitment: '', responsibleAgencyId: '', responsible: '' }));
}

function wordsOf({ commitment, responsible }: Begun): string[] {
  return [commitment, responsible];
}
