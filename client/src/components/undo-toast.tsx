import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef, type FocusEvent } from 'react';
import { announce } from '../lib/announcer.js';
import { useText } from '../lib/text.js';
import { forgetUndo, holdUndo, releaseUndo, useUndoable } from '../lib/undo.js';
import { Kbd } from './kbd.js';
import classes from './undo-toast.module.css';
import { useTakeBack } from './use-take-back.js';
import { useUndoKey } from './use-undo-key.js';

/** What I just did, and a way back. Quiet: it never takes the focus, and is read out once. */
export function UndoToast() {
  const t = useText();
  const last = useUndoable((state) => state.last);
  const takeBack = useTakeBack();
  const toast = useStayWhileLookedAt();
  useUndoKey(takeBack);
  useEffect(() => {
    if (last) announce(t('undo.said', { words: last.said }));
  }, [last, t]);
  if (!last) return null;
  return (
    <section aria-label={t('undo.label')} className={classes.toast} {...toast.handlers}>
      <span className={classes.words}>{last.words}</span>
      <span className={classes.about}>{last.about}</span>
      <Button
        leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
        onClick={() => {
          toast.leave();
          takeBack();
        }}
      >
        {t('undo.act')}
      </Button>
      <span className={classes.keys} aria-hidden>
        <Kbd>Ctrl</Kbd>
        <Kbd>Z</Kbd>
      </span>
    </section>
  );
}

/** It stays while it is pointed at or has the focus, and gives the focus back to where it came from. */
function useStayWhileLookedAt() {
  const cameFrom = useRef<HTMLElement | null>(null);
  const leave = () => {
    const back = cameFrom.current?.isConnected ? cameFrom.current : document.getElementById('main');
    back?.focus({ preventScroll: true });
  };
  const release = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    if (!currentTarget.matches(':hover, :focus-within')) releaseUndo();
  };
  const handlers = {
    onMouseEnter: holdUndo,
    onMouseLeave: release,
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget as HTMLElement | null;
      holdUndo();
    },
    onBlur: release,
    onKeyDown: ({ key }: { key: string }) => {
      if (key !== 'Escape') return;
      leave();
      forgetUndo();
    },
  };
  return { handlers, leave };
}
