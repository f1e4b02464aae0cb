import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RecordSummary } from '../../../../src/contract/records.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import rows from '../boards/board.module.css';
import { recordsQuery } from './records.api.js';
import classes from './records.module.css';

/** Cases of the board that my agency is no longer on, with what it had been told of them. Nothing where there are none. */
export function EndedParts({ boardId }: { boardId: string }) {
  const t = useText();
  const { data: records = [] } = useQuery(recordsQuery(boardId));
  if (records.length === 0) return null;
  return (
    <section aria-label={t('record.list')}>
      <h2 className={classes.heading}>{t('record.list')}</h2>
      <ul className={rows.closed}>
        {records.map((record) => (
          <EndedRow key={record.caseId} boardId={boardId} record={record} />
        ))}
      </ul>
    </section>
  );
}

function EndedRow({ boardId, record }: { boardId: string; record: RecordSummary }) {
  const t = useText();
  const { full } = useDates();
  return (
    <li>
      <Link
        to="/arenden/$boardId/$caseId/underlag"
        params={{ boardId, caseId: record.caseId }}
        className={rows.closedRow}
      >
        <strong>{record.title}</strong>
        <span>{record.code}</span>
        <span>{t(`record.ended.${record.because}`, { at: full(record.endedAt) })}</span>
      </Link>
    </li>
  );
}
