import type { RequestView } from '../../../../src/contract/requests.js';
import { ClockChip } from '../../components/clock-chip.js';
import { useText } from '../../lib/text.js';
import classes from './requests.module.css';

/** What is asked, by whom and for what: before one says yes or no to it. */
export function AskedFor({ request, asker }: { request: RequestView; asker: string }) {
  const t = useText();
  return (
    <div className={classes.asked}>
      <p className={classes.facts}>
        <strong>{t('request.asks', { agency: asker })}</strong> <ClockChip dueOn={request.dueOn} />
      </p>
      <p className={classes.question}>{request.question}</p>
      <p className={classes.purpose}>{t('request.purpose', { purpose: request.purpose })}</p>
    </div>
  );
}
