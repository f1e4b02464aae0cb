import { Textarea, TextInput } from '@mantine/core';
import {
  concernKinds,
  concernLineLength,
  dangerousToTell,
  informings,
  urgencies,
} from '../../../../src/contract/concerns.js';
import { textLimits } from '../../../../src/contract/text-limits.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { Choices } from './choices.js';
import classes from './concern-form.module.css';
import { TracesWarning } from './traces-warning.js';
import type { ConcernForm } from './use-concern-form.js';
import { useFault, useField } from './use-field.js';

/** What has happened: what she saw and what she was told, apart. */
export function WhatStep({ form }: { form: ConcernForm }) {
  const t = useText();
  const field = useField(form);
  const isReport = form.input.form === 'report';
  return (
    <>
      <KindChoice form={form} />
      <Textarea label={t('concern.seen')} rows={4} {...field('seen')} />
      <Textarea
        label={t('concern.told')}
        description={t(isReport ? 'concern.told.hint' : 'concern.told.consult')}
        rows={3}
        {...field('told')}
      />
      {isReport ? null : <TracesWarning form={form} />}
      <div className={classes.two}>
        <TextInput label={t('concern.place')} maxLength={concernLineLength.max} {...field('place')} />
        <TextInput label={t('concern.time')} maxLength={concernLineLength.max} {...field('time')} />
      </div>
      <UrgencyChoice form={form} />
      {isReport ? <ReportFields form={form} /> : null}
      <TextInput
        label={t('concern.callback')}
        type="tel"
        maxLength={textLimits.callback.max}
        {...field('callback')}
        autoComplete="tel"
      />
    </>
  );
}

function KindChoice({ form: { input, change, fault } }: { form: ConcernForm }) {
  const t = useText();
  const say = useFault(fault);
  const isDangerous = input.kind !== null && dangerousToTell.includes(input.kind);
  return (
    <>
      <Choices
        name="kind"
        legend={t('concern.kind')}
        values={concernKinds}
        value={input.kind}
        words={(kind) => t(`concern.kind.${kind}`)}
        fault={say('kind')}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <div role="status">
        {isDangerous && input.form === 'report' ? (
          <Notice>
            <strong>{t('concern.dangerous.title')}</strong> {t('concern.dangerous')}
          </Notice>
        ) : null}
      </div>
    </>
  );
}

function UrgencyChoice({ form: { input, change, fault } }: { form: ConcernForm }) {
  const t = useText();
  const say = useFault(fault);
  return (
    <Choices
      name="urgency"
      legend={t('concern.urgency')}
      values={urgencies}
      value={input.urgency}
      words={(urgency) => t(`concern.urgency.${urgency}`)}
      fault={say('urgency')}
      onChange={(urgency) => {
        change({ urgency });
      }}
    />
  );
}

/** What is asked of whoever reports, and of nobody who asks without naming. */
function ReportFields({ form }: { form: ConcernForm }) {
  const t = useText();
  const field = useField(form);
  const say = useFault(form.fault);
  return (
    <>
      <Choices
        name="informed"
        legend={t('concern.informed')}
        values={informings}
        value={form.input.informed}
        words={(informed) => t(`concern.informed.${informed}`)}
        fault={say('informed')}
        onChange={(informed) => {
          form.change({ informed });
        }}
      />
      <TextInput label={t('concern.interpreter')} maxLength={textLimits.interpreter.max} {...field('interpreter')} />
    </>
  );
}
