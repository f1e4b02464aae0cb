import { IconCheck, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { type ConcernReceipt, type ConcernStanding, concernStandings } from '../../../../src/contract/concerns.js';
import { useDates } from '../../lib/dates.js';
import { isPhone } from '../../lib/phone.js';
import { useText } from '../../lib/text.js';
import { useReadHere } from '../bell/use-read-here.js';
import { ConcernContents } from './concern-contents.js';
import classes from './concerns.module.css';

interface ReceiptProps {
  receipt: ConcernReceipt;
  readers: number;
}

/** It was received: its code, how far it has come, and what may be answered. */
export function Receipt({ receipt, readers }: ReceiptProps) {
  const t = useText();
  useReadHere(isPhone() ? null : receipt.id);
  return (
    <>
      <div>
        <SentTitle form={receipt.form} />
        <p className={classes.code}>{receipt.code}</p>
        <p className={classes.meta}>{t('concern.code')}</p>
      </div>
      <Standings receipt={receipt} readers={readers} />
      <Answer receipt={receipt} />
      {isPhone() ? null : <ConcernContents receipt={receipt} />}
    </>
  );
}

/** Focus goes to it: whoever listens hears that it was received. */
function SentTitle({ form }: Pick<ConcernReceipt, 'form'>) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 className={classes.state} ref={heading} tabIndex={-1}>
      <IconCircleCheck size={20} stroke={1.75} aria-hidden />
      {t(`concern.sent.title.${form}`)}
    </h1>
  );
}

function Standings({ receipt, readers }: ReceiptProps) {
  const t = useText();
  const { moment } = useDates();
  const reached = concernStandings.indexOf(receipt.standing);
  const texts: Record<ConcernStanding, string> = {
    received: t('concern.standing.received.text', { moment: moment(receipt.raisedAt), count: readers }),
    assessing: t(`concern.standing.assessing.${receipt.form === 'report' ? 'text' : 'consultation'}`),
    closed: t(`concern.standing.closed.${receipt.form === 'report' ? 'text' : 'consultation'}`),
  };
  return (
    <ol className={classes.steps} aria-label={t('concern.standings')}>
      {concernStandings.map((standing, at) => (
        <li key={standing} className={classes.step} aria-current={at === reached ? 'step' : undefined}>
          <span
            className={classes.mark}
            role="img"
            aria-label={t(at <= reached ? 'concern.state.done' : 'concern.state.notYet')}
            data-done={at <= reached || undefined}
          >
            {at <= reached ? <IconCheck size={14} stroke={2.5} aria-hidden /> : null}
          </span>
          <strong>{t(`concern.standing.${standing}`)}</strong>
          <span className={classes.meta}>{texts[standing]}</span>
        </li>
      ))}
    </ol>
  );
}

function Answer({ receipt: { wantsAnswer, answer, answeredAt } }: { receipt: ConcernReceipt }) {
  const t = useText();
  const { moment } = useDates();
  if (!wantsAnswer) return null;
  return (
    <section>
      <h2 className={classes.heading}>{t('concern.answer.title')}</h2>
      <p>{t(answer ? `concern.answer.${answer}` : 'concern.answer.awaited')}</p>
      {answeredAt ? <p className={classes.meta}>{t('concern.answer.moment', { moment: moment(answeredAt) })}</p> : null}
    </section>
  );
}
