import { NativeSelect, TextInput } from '@mantine/core';
import { concernForms, concernLineLength } from '../../../../src/contract/concerns.js';
import { textLimits } from '../../../../src/contract/text-limits.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { Choices } from './choices.js';
import classes from './concern-form.module.css';
import type { ConcernForm } from './use-concern-form.js';
import { useFault, useField } from './use-field.js';

/** Whom it is about: a child, or nobody by name. */
export function WhoStep({ form }: { form: ConcernForm }) {
  const t = useText();
  const { input, change } = form;
  return (
    <>
      <Choices
        name="form"
        legend={t('concern.who.legend')}
        values={concernForms}
        value={input.form}
        words={(value) => t(`concern.form.${value}`)}
        hint={(value) => t(`concern.form.${value}.text`)}
        onChange={(value) => {
          change({ form: value });
        }}
      />
      {input.form === 'report' ? <ChildFields form={form} /> : <Notice>{t('concern.consult.rule')}</Notice>}
      <IntakeField form={form} />
      <Reporter isReport={input.form === 'report'} />
    </>
  );
}

function ChildFields({ form }: { form: ConcernForm }) {
  const t = useText();
  const field = useField(form);
  return (
    <>
      <TextInput label={t('concern.child.name')} maxLength={concernLineLength.max} {...field('name')} />
      <div className={classes.two}>
        <TextInput label={t('concern.child.class')} maxLength={textLimits.schoolClass.max} {...field('schoolClass')} />
        <TextInput
          label={t('concern.child.number')}
          inputMode="numeric"
          maxLength={textLimits.partOfIdentityNumber.max}
          {...field('identityNumber')}
        />
      </div>
      <p className={classes.note}>{t('concern.child.one')}</p>
    </>
  );
}

/** Where it goes: a choice only where there is one. */
function IntakeField({ form: { intakes, intake, change, fault } }: { form: ConcernForm }) {
  const t = useText();
  const say = useFault(fault);
  if (intakes.length === 1 && intake) return <Fact name={t('concern.intake')} words={intake.name} />;
  if (intakes.length === 0) return null;
  return (
    <NativeSelect
      id="intakeId"
      name="intakeId"
      label={t('concern.intake')}
      error={say('intakeId')}
      value={intake?.id ?? ''}
      data={[{ value: '', label: t('sharing.choose') }, ...intakes.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => {
        change({ intakeId: event.currentTarget.value });
      }}
    />
  );
}

function Reporter({ isReport }: { isReport: boolean }) {
  const t = useText();
  const { person, agency } = useViewer();
  return (
    <>
      <Fact name={t('concern.reporter')} words={`${person.name}, ${person.title}, ${agency.name}`} />
      {isReport ? <p className={classes.note}>{t('concern.reporter.text')}</p> : null}
    </>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <p className={classes.fact}>
      <span>{name}</span>
      {words}
    </p>
  );
}
