import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type YearRow, type YearStep, yearSteps } from '../../../../src/contract/plans.js';
import { Crumbs } from '../../components/crumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { ListTable } from '../../components/list-table.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useDates } from '../../lib/dates.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { yearQuery } from './plans.api.js';
import classes from './plans.module.css';

/** Where each area stands in its year: what is done, what is coming, what is late. */
export function YearPage() {
  const t = useText();
  usePageTitle(t('year.title'));
  const { data, error, isPending } = useQuery(yearQuery);
  const up = (
    <Link key="promises" to="/medborgarloften">
      {t('promise.list')}
    </Link>
  );
  const rows = data?.rows ?? [];
  const late = rows.flatMap(({ steps }) => steps.filter(({ state }) => state === 'late')).length;
  const heads = [t('promise.head.area'), ...yearSteps.map((step) => t(`year.step.${step}`))];
  return (
    <Page crumbs={<Crumbs up={[up]} here={t('year.title')} />}>
      <PageHead title={t('year.title')} facts={<span>{t('year.facts')}</span>} />
      <ProblemText error={data ? null : error} />
      {isPending ? <RowsSkeleton rows={3} /> : null}
      {data?.rows.length === 0 ? <EmptyState title={t('year.none')}>{t('year.none.text')}</EmptyState> : null}
      {rows.length > 0 ? (
        <Panel title={t('year.late', { count: late })} isFlush>
          <ListTable heads={heads}>
            {rows.map((row) => (
              <Row key={row.promiseId} row={row} heads={heads} />
            ))}
          </ListTable>
        </Panel>
      ) : null}
    </Page>
  );
}

function Row({ row: { promiseId, areaName, year, steps }, heads }: { row: YearRow; heads: string[] }) {
  const t = useText();
  return (
    <tr>
      <th scope="row">
        <Link className={classes.link} to="/medborgarloften/$promiseId" params={{ promiseId }}>
          {t('promise.name', { area: areaName, year: String(year) })}
        </Link>
      </th>
      {steps.map((step, at) => (
        <td key={step.step} data-label={heads[at + 1]}>
          <Step step={step} />
        </td>
      ))}
    </tr>
  );
}

function Step({ step: { state, on } }: { step: YearStep }) {
  const t = useText();
  const { day } = useDates();
  return (
    <span className={classes.step} data-state={state}>
      {t(`year.state.${state}`)}
      {on === null ? null : <span className={classes.meta}>{day(on)}</span>}
    </span>
  );
}
