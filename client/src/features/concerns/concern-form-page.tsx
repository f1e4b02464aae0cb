import { IconCloudOff, IconUsers } from '@tabler/icons-react';
import { useEffect } from 'react';
import { DraftState } from '../../components/draft-state.js';
import { Notice } from '../../components/notice.js';
import { ProblemText } from '../../components/problem-text.js';
import { ProblemError } from '../../lib/http.js';
import { useIsOffline } from '../../lib/is-offline.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import classes from './concern-form.module.css';
import { faultsAt } from './concern-faults.js';
import { FormFrame, stepCount } from './form-frame.js';
import { ReviewStep } from './review-step.js';
import { type ConcernForm, useConcernForm } from './use-concern-form.js';
import { focusField } from './use-field.js';
import { useSentMeanwhile } from './use-sent-meanwhile.js';
import { WhatStep } from './what-step.js';
import { WhoStep } from './who-step.js';

interface ConcernFormPageProps {
  /** What it will be sent as: it stays for a retry. */
  id: string;
  step: number;
  onStep: (step: number) => void;
  onClose: () => void;
  onSent: () => void;
}

const titles = ['concern.who.title', 'concern.what.title', 'concern.review.title'] as const;

/** "Lämna oro", in three steps. */
export function ConcernFormPage({ id, step: wanted, onStep, onClose, onSent }: ConcernFormPageProps) {
  const t = useText();
  const form = useConcernForm(id);
  const step = stepFor(wanted, form);
  const title = t(titles[step - 1] ?? titles[0]);
  usePageTitle(t('concern.title'));
  const isSent = useSentMeanwhile(id, onSent);
  useEffect(() => {
    if (step !== wanted && !isSent) onStep(step); // or she would be moved on by the first letter that she mends it with
  });
  const { wrong } = form;
  useEffect(() => {
    if (wrong) focusField(wrong.field);
  }, [wrong]);
  const goOn = () => {
    if (!form.check(step)) return;
    if (step < stepCount) onStep(step + 1);
    else form.send(); // it is seen to be on its way, and the page of it opens
  };
  const back = () => {
    if (step === 1) onClose();
    else onStep(step - 1);
  };
  return (
    <FormFrame step={step} title={title} act={<NextButton step={step} form={form} />} onAct={goOn} onBack={back}>
      <OfflineNotice />
      <Refusal form={form} />
      {form.error ? <ProblemText error={form.error} /> : null}
      {step === 1 ? <WhoStep form={form} /> : null}
      {step === 2 ? <WhatStep form={form} /> : null}
      {step === 3 ? <ReviewStep form={form} onStep={onStep} /> : null}
      <p className={classes.note}>
        <DraftState kind="concern" id={id} />
      </p>
    </FormFrame>
  );
}

/** Nobody goes past what is not whole: an address that says so leads to the step that lacks something. */
function stepFor(wanted: number, { faults }: ConcernForm): number {
  const lacking = [1, 2].find((step) => Object.keys(faultsAt(step, faults)).length > 0);
  return Math.min(wanted, lacking ?? stepCount);
}

function NextButton({ step, form }: { step: number; form: ConcernForm }) {
  const t = useText();
  if (step < stepCount)
    return (
      <button type="submit" className={classes.next}>
        {t(step === 1 ? 'concern.next.what' : 'concern.next.review')}
      </button>
    );
  return (
    <button type="submit" className={classes.next} data-kind="some" disabled={!form.intake}>
      <IconUsers size={20} stroke={1.75} aria-hidden />
      {t('concern.send')}
    </button>
  );
}

function OfflineNotice() {
  const t = useText();
  const isLost = useIsOffline();
  return (
    <div role="status">
      {isLost ? (
        <p className={classes.fact}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden /> <strong>{t('concern.offline.title')}</strong>{' '}
          {t('concern.offline')}
        </p>
      ) : null}
    </div>
  );
}

/** Why the server would not have it, the last time it was tried. */
function Refusal({ form: { refusal } }: { form: ConcernForm }) {
  const t = useText();
  if (!refusal) return null;
  return (
    <>
      <Notice>{t('concern.draft.refused')}</Notice>
      <ProblemText error={new ProblemError(refusal)} />
    </>
  );
}
