import { IconEyeOff, IconUsers } from '@tabler/icons-react';
import type { IntakeDesk } from '../../../../src/contract/concerns.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import classes from './concern-form.module.css';
import { ConcernRows } from './concern-rows.js';
import { TracesWarning } from './traces-warning.js';
import type { ConcernForm } from './use-concern-form.js';

interface ReviewStepProps {
  form: ConcernForm;
  onStep: (step: number) => void;
}

/** What will be sent, who will read it and who not, and what it is. */
export function ReviewStep({ form, onStep }: ReviewStepProps) {
  const t = useText();
  const { input, intake, change } = form;
  const toWho = () => {
    onStep(1);
  };
  const makeReport = () => {
    change({ form: 'report' });
    toWho();
  };
  return (
    <>
      <ConcernRows concern={input} onChange={onStep} />
      {input.form === 'consultation' ? <TracesWarning form={form} onReport={toWho} /> : null}
      {intake ? <Readers intake={intake} /> : null}
      {input.form === 'report' ? <p className={classes.note}>{t('concern.readers.consent')}</p> : null}
      {input.form === 'report' ? <AnswerWish form={form} /> : null}
      <Notice>
        <strong>{t(`concern.law.${input.form}.title`)}</strong> {t(`concern.law.${input.form}`)}{' '}
        {input.form === 'consultation' ? (
          <button type="button" className={classes.link} data-strong onClick={makeReport}>
            {t('concern.switch')}
          </button>
        ) : null}
      </Notice>
      <p className={classes.note}>{t('concern.code.hint')}</p>
    </>
  );
}

function Readers({ intake: { name, readers } }: { intake: IntakeDesk }) {
  const t = useText();
  const { agency } = useViewer();
  return (
    <div className={classes.readers}>
      <p>
        <IconUsers size={18} stroke={1.75} aria-hidden />
        {t('concern.readers', { agency: name, count: readers })}
      </p>
      <p>{t('concern.readers.text')}</p>
      <p>
        <IconEyeOff size={16} stroke={1.75} aria-hidden />
        {t('concern.readers.hidden', { agency: agency.name })}
      </p>
    </div>
  );
}

function AnswerWish({ form: { input, change } }: { form: ConcernForm }) {
  const t = useText();
  return (
    <label className={classes.check}>
      <input
        type="checkbox"
        checked={input.wantsAnswer}
        onChange={(event) => {
          change({ wantsAnswer: event.currentTarget.checked });
        }}
      />
      {t('concern.wantsAnswer')}
    </label>
  );
}
