import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import notices from '../../components/notice.module.css';
import { useList, useText, type Say } from '../../lib/text.js';
import classes from './concern-form.module.css';
import { namingTraces } from '../../../../src/contract/naming-traces.js';
import type { ConcernForm } from './use-concern-form.js';

interface TracesWarningProps {
  form: ConcernForm;
  /** Who it is about is asked in a step before this one. */
  onReport?: () => void;
}

/** In a consultation: warns of what may tell which child it is, and makes a report of it in one press, with the text kept. */
export function TracesWarning({ form: { input, change }, onReport }: TracesWarningProps) {
  const t = useText();
  return (
    <TracesNotice text={`${input.seen}\n${input.told}`}>
      {t('concern.traces.rule')}{' '}
      <button
        type="button"
        className={classes.link}
        data-strong
        onClick={() => {
          change({ form: 'report' });
          onReport?.();
        }}
      >
        {t('concern.switch')}
      </button>
    </TracesNotice>
  );
}

/** Says what in a text may tell who it is about, as it is written; and what to do about it. */
export function TracesNotice({ text, children }: { text: string; children: ReactNode }) {
  const t = useText();
  const words = wordsFor(text, t, useList());
  return (
    <div role="status">
      {words.length > 0 ? (
        <div className={notices.notice}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          <div>
            {words.join(' ')} {children}
          </div>
        </div>
      ) : null}
    </div>
  );
}

function wordsFor(text: string, t: Say, list: (words: string[]) => string): string[] {
  const { number, initials, names, phone } = namingTraces(text);
  return [
    number ? t('concern.traces.number') : '',
    phone ? t('concern.traces.phone') : '',
    initials ? t('concern.traces.initials') : '',
    names.length > 0 ? t('concern.traces.name', { words: list(names) }) : '',
  ].filter(Boolean);
}
