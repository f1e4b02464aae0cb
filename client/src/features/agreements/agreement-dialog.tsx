import { Checkbox, Group, NativeSelect, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { AgreementParty, AgreementsView, AgreementView } from '../../../../src/contract/agreements.js';
import { themes as allThemes } from '../../../../src/contract/pictures.js';
import { DateInput } from '../../components/date-input.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { newId } from '../../lib/ids.js';
import { type Say, useText } from '../../lib/text.js';
import { PictureTraces } from '../pictures/picture-traces.js';
import { useKeepAgreement } from '../pictures/pictures.api.js';
import { CountField, TextField } from '../promises/text-field.js';
import { type AgreementInput, inputOf, wishFrom } from './agreement-input.js';

interface AgreementDialogProps {
  view: AgreementsView;
  /** Null: one more. */
  agreement: AgreementView | null;
  /** A new one instead of it, with what it says to begin from: those who signed it are asked anew. */
  isCorrection?: boolean;
  onClose: () => void;
}

/** What is to be agreed, before anybody has signed: with whom, about what, for how long. */
export function AgreementDialog({ view, agreement, isCorrection = false, onClose }: AgreementDialogProps) {
  const t = useText();
  const keep = useKeepAgreement(view.areaId);
  const corrected = correctedBy({ view, agreement, isCorrection });
  const [{ id, version }] = useState(() => (isCorrection ? null : agreement) ?? { id: newId(), version: 0 });
  const [input, setInput] = useState(() => inputOf(agreement, view));
  const wish = wishFrom(input, view);
  const change = (changes: Partial<AgreementInput>) => {
    setInput({ ...input, ...changes });
  };
  const submit = () => {
    if (wish)
      keep.mutate({ id, wish: { ...wish, version, correctsId: corrected?.id ?? null } }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={titleIn(t, agreement, isCorrection)}
      act={t('common.save')}
      size="lg"
      error={keep.error}
      isBusy={keep.isPending}
      isReady={wish !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      {isCorrection ? <Notice>{t('agreement.correct.hint')}</Notice> : null}
      <WordFields input={input} onChange={change} />
      <LevelFields view={view} own={id} input={input} onChange={change} />
      <TimeFields input={input} onChange={change} />
      <ChosenFields view={view} bound={corrected?.parties ?? []} input={input} onChange={change} />
      <PictureTraces
        picture={{ areas: [{ name: view.areaName }], agencies: view.agencies }}
        texts={[input.purpose, input.groups]}
      />
    </FormDialog>
  );
}

function correctedBy({ view, agreement, isCorrection }: Omit<AgreementDialogProps, 'onClose'>): AgreementView | null {
  if (isCorrection === true) return agreement;
  return view.agreements.find((each) => each.id === agreement?.correctsId) ?? null;
}

function titleIn(t: Say, agreement: AgreementView | null, isCorrection: boolean): string {
  if (agreement === null) return t('agreement.add');
  const { title } = agreement;
  return isCorrection ? t('agreement.correctOf', { title }) : t('agreement.changeOf', { title });
}

interface FieldsProps {
  input: AgreementInput;
  onChange: (changes: Partial<AgreementInput>) => void;
}

function WordFields({ input, onChange }: FieldsProps) {
  const t = useText();
  const field = (name: 'title' | 'purpose') => ({
    label: t(`agreement.field.${name}`),
    value: input[name],
    onChange: (written: string) => {
      onChange({ [name]: written });
    },
  });
  return (
    <>
      <TextField isFirst max={120} {...field('title')} />
      <TextField isLong max={2000} {...field('purpose')} />
    </>
  );
}

function LevelFields({ view, own, input, onChange }: FieldsProps & { view: AgreementsView; own: string }) {
  const t = useText();
  const above = view.agreements.filter(({ level, id }) => level === 'city' && id !== own);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <NativeSelect
        label={t('agreement.field.level')}
        value={input.level}
        data={(['district', 'city'] as const).map((value) => ({ value, label: t(`agreement.level.${value}`) }))}
        onChange={(event) => {
          onChange({ level: event.currentTarget.value === 'city' ? 'city' : 'district', underId: '' });
        }}
      />
      {input.level === 'district' ? (
        <NativeSelect
          label={t('agreement.field.under')}
          value={input.underId}
          data={[
            { value: '', label: t('agreement.field.under.none') },
            ...above.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(event) => {
            onChange({ underId: event.currentTarget.value });
          }}
        />
      ) : null}
    </SimpleGrid>
  );
}

function TimeFields({ input, onChange }: FieldsProps) {
  const t = useText();
  const field = (name: 'fromOn' | 'untilOn' | 'reviewOn' | 'year') => ({
    value: input[name],
    onChange: (value: string) => {
      onChange({ [name]: value });
    },
  });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <DateInput label={t('agreement.field.from')} {...field('fromOn')} />
      <DateInput label={t('agreement.field.until')} min={input.fromOn} {...field('untilOn')} />
      <DateInput
        label={t('agreement.field.review')}
        description={t('agreement.field.review.hint')}
        min={input.fromOn}
        {...field('reviewOn')}
      />
      <CountField label={t('agreement.field.year')} {...field('year')} />
    </SimpleGrid>
  );
}

interface ChosenFieldsProps extends FieldsProps {
  view: AgreementsView;
  /** Those who have signed what is corrected: none of them is left out. */
  bound: readonly AgreementParty[];
}

function ChosenFields({ view, bound, input, onChange }: ChosenFieldsProps) {
  const t = useText();
  return (
    <>
      <Checkbox.Group
        label={t('agreement.field.themes')}
        value={input.themes}
        onChange={(themes) => {
          onChange({ themes });
        }}
      >
        <Group gap="sm" mt={4}>
          {allThemes.map((theme) => (
            <Checkbox key={theme} value={theme} label={t(`picture.theme.${theme}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox.Group
        label={t('agreement.field.parties')}
        value={input.parties}
        onChange={(parties) => {
          onChange({ parties });
        }}
      >
        <Group gap="sm" mt={4}>
          {view.agencies
            .filter(({ kind }) => kind !== 'operation')
            .map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} disabled={bound.some(({ agencyId }) => agencyId === id)} />
            ))}
        </Group>
      </Checkbox.Group>
      <TextField
        isLong
        label={t('agreement.field.groups')}
        hint={t('agreement.field.groups.hint')}
        value={input.groups}
        max={2000}
        onChange={(groups) => {
          onChange({ groups });
        }}
      />
    </>
  );
}
