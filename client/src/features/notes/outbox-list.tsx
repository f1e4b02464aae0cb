import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { AudienceIcon } from '../../components/audience-icon.js';
import { useText } from '../../lib/text.js';
import classes from './outbox.module.css';
import { regret, sendNow, type Waiting } from './outbox.js';

export function OutboxList({ waiting }: { waiting: Waiting[] }) {
  return (
    <div role="status" className={classes.list}>
      {waiting.map((unsent) => (
        <OutboxRow key={unsent.id} unsent={unsent} />
      ))}
    </div>
  );
}

function OutboxRow({ unsent }: { unsent: Waiting }) {
  const t = useText();
  const seconds = useSecondsLeft(unsent.sendsAt);
  return (
    <div className={classes.row} data-kind={unsent.kind}>
      <AudienceIcon kind={unsent.kind} size={18} />
      <span className={classes.words}>
        {t('outbox.waits', { readers: unsent.readers })}{' '}
        {/* A number that changes every second would be read out every second. */}
        <span aria-hidden>{t('outbox.seconds', { seconds })}</span>
      </span>
      <Button
        variant="filled"
        onClick={() => {
          regret(unsent.id);
        }}
      >
        {t('outbox.regret')}
      </Button>
      <Button
        onClick={() => {
          sendNow(unsent.id);
        }}
      >
        {t('outbox.now')}
      </Button>
    </div>
  );
}

function useSecondsLeft(at: number): number {
  const left = () => Math.max(0, Math.ceil((at - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds(left());
    }, 250);
    return () => {
      clearInterval(timer);
    };
  });
  return seconds;
}
