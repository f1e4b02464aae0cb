import { Link } from '@tanstack/react-router';
import type { PromiseSummary } from '../../../../src/contract/promises.js';
import { Chip } from '../../components/chip.js';
import { ListTable } from '../../components/list-table.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from './promise.module.css';
import { useStateWords } from './use-state-words.js';

/** Each promise by area and year: how far it has come. */
export function PromiseTable({ promises }: { promises: PromiseSummary[] }) {
  const t = useText();
  const heads = (['area', 'state', 'activities', 'next'] as const).map((head) => t(`promise.head.${head}`));
  return (
    <ListTable heads={heads}>
      {promises.map((promise) => (
        <Row key={promise.id} promise={promise} />
      ))}
    </ListTable>
  );
}

function Row({ promise }: { promise: PromiseSummary }) {
  const t = useText();
  const { day } = useDates();
  const stateOf = useStateWords();
  const { id, areaName, year, done, planned, nextFollowUpOn } = promise;
  return (
    <tr>
      <th scope="row">
        <Link className={classes.link} to="/medborgarloften/$promiseId" params={{ promiseId: id }}>
          {t('promise.name', { area: areaName, year: String(year) })}
        </Link>
      </th>
      <td data-label={t('promise.head.state')}>
        <Chip>{stateOf(promise)}</Chip>
      </td>
      <td data-label={t('promise.head.activities')}>{t('promise.done', { done, planned })}</td>
      <td data-label={t('promise.head.next')}>{nextFollowUpOn ? day(nextFollowUpOn) : t('promise.fact.none')}</td>
    </tr>
  );
}
