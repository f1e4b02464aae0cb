import { IconChevronLeft, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react';
import { announce, forgetAnnouncement } from '../../lib/announcer.js';
import { useText } from '../../lib/text.js';
import classes from './concern-form.module.css';
import { DangerLine } from './danger-line.js';
import { LanguageSwitch } from './language-switch.js';

export const stepCount = 3;

interface FormFrameProps {
  step: number;
  title: string;
  /** The way on. */
  act: ReactNode;
  children: ReactNode;
  onAct: () => void;
  onBack: () => void;
}

/** One step of the form: where one is on top, the danger line and the way on below, what is asked between. */
export function FormFrame({ step, title, act, children, onAct, onBack }: FormFrameProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onAct();
  };
  return (
    <form className={classes.page} onSubmit={submit} noValidate autoComplete="off" data-alone>
      <FrameHead step={step} onBack={onBack} />
      <main key={step} className={classes.main} id="main" tabIndex={-1}>
        <div className={`${classes.body ?? ''} ${classes.inner ?? ''}`}>
          <StepTitle step={step} title={title} />
          {children}
        </div>
      </main>
      <footer className={classes.foot}>
        <div className={`${classes.acts ?? ''} ${classes.inner ?? ''}`}>
          <DangerLine />
          {act}
        </div>
      </footer>
    </form>
  );
}

function FrameHead({ step, onBack }: Pick<FormFrameProps, 'step' | 'onBack'>) {
  const t = useText();
  const Icon = step === 1 ? IconX : IconChevronLeft;
  return (
    <header className={classes.head}>
      <div className={classes.bar}>
        <button
          type="button"
          className={classes.icon}
          aria-label={t(step === 1 ? 'concern.close' : 'concern.back')}
          onClick={onBack}
        >
          <Icon size={22} stroke={1.75} aria-hidden />
        </button>
        <strong>{t('concern.title')}</strong>
        <LanguageSwitch />
        <span>{t('concern.step', { step, of: stepCount })}</span>
      </div>
      <div className={classes.progress} data-step={step} />
    </header>
  );
}

/** Focus goes to it, so that whoever listens hears where she has come and goes on from the top. */
function StepTitle({ step, title }: Pick<FormFrameProps, 'step' | 'title'>) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    announce(t('concern.progress', { step, of: stepCount, title }));
    return forgetAnnouncement; // nobody is at that step any more
  }, [step, title, t]);
  return (
    <h1 className={classes.title} ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
