import { Portal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { findSession } from '../features/session/session.api.js';
import { onActivity } from '../lib/activity.js';
import { useText } from '../lib/text.js';
import classes from './curtain.module.css';

const dimMs = 5 * 60_000;

/** A little after the server has ended the session by itself. */
const marginMs = 2000;

/** Whoever passes a screen that was left reads nothing on it: blurred after five minutes, signed out after `after`. */
export function Curtain({ after }: { after: number }) {
  const t = useText();
  const isDrawn = useIsLeft(after);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-left', isDrawn);
    return () => {
      document.documentElement.removeAttribute('data-left');
    };
  }, [isDrawn]);
  return (
    <Portal reuseTargetNode={false}>
      <div role="status" className={classes.curtain} data-curtain data-drawn={isDrawn || undefined}>
        {isDrawn ? <p>{t('curtain.drawn')}</p> : null}
      </div>
    </Portal>
  );
}

function useIsLeft(after: number): boolean {
  const [isLeft, setLeft] = useState(false);
  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    const wait = () => {
      timers.forEach(clearTimeout);
      setLeft(false);
      timers = [setTimeout(setLeft, dimMs, true), setTimeout(askWhetherSignedIn, after * 1000 + marginMs)];
    };
    wait();
    const stop = onActivity(wait);
    return () => {
      stop();
      timers.forEach(clearTimeout);
    };
  }, [after]);
  return isLeft;
}

/** Another tab may have kept the session: only the server knows. Its answer to the signed out sees to the rest. */
function askWhetherSignedIn(): void {
  findSession({ background: true }).catch(() => undefined);
}
