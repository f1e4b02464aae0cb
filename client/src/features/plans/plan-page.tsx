import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type PlanFormat, planFormats, type PlanItem } from '../../../../src/contract/plans.js';
import { Chip } from '../../components/chip.js';
import { ClockChip } from '../../components/clock-chip.js';
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
import { saveFile } from '../../lib/save-file.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { planQuery, takePlan } from './plans.api.js';
import { inWeeks } from './weeks.js';
import classes from './plans.module.css';

/** What my own agency is to do of what has been promised, week by week: to be read, printed and taken along. */
export function PlanPage() {
  const t = useText();
  const today = useToday();
  usePageTitle(t('plan.title'));
  const { data, error, isPending } = useQuery(planQuery);
  const take = useMutation({ mutationFn: takePlan, onSuccess: saveFile });
  const items = data?.items ?? [];
  const up = (
    <Link key="promises" to="/medborgarloften">
      {t('promise.list')}
    </Link>
  );
  const facts = data ? <span>{t('plan.facts', { agency: data.agencyName })}</span> : null;
  return (
    <Page crumbs={<Crumbs up={[up]} here={t('plan.title')} />}>
      <PageHead title={t('plan.title')} facts={facts} actions={<Acts onTake={take.mutate} />} />
      <ProblemText error={take.error} />
      <ProblemText error={data ? null : error} />
      {isPending ? <RowsSkeleton rows={4} /> : null}
      {data && items.length === 0 ? <EmptyState title={t('plan.none')}>{t('plan.none.text')}</EmptyState> : null}
      <div className={classes.weeks} data-sheet>
        {inWeeks(items, today).map(({ week, items: inWeek }) => (
          <Panel key={week} title={week === '' ? t('plan.earlier') : t('plan.week', { week })} isFlush>
            <Items items={inWeek} />
          </Panel>
        ))}
      </div>
    </Page>
  );
}

/** What can be done with it: taken out, and printed. */
function Acts({ onTake }: { onTake: (format: PlanFormat) => void }) {
  const t = useText();
  return (
    <span className={classes.acts}>
      {planFormats.map((format) => (
        <Button
          key={format}
          size="compact-sm"
          onClick={() => {
            onTake(format);
          }}
        >
          {t(`plan.${format}`)}
        </Button>
      ))}
      <Button
        size="compact-sm"
        onClick={() => {
          print();
        }}
      >
        {t('plan.print')}
      </Button>
    </span>
  );
}

function Items({ items }: { items: PlanItem[] }) {
  const t = useText();
  const { day } = useDates();
  const heads = (['what', 'promise', 'when'] as const).map((head) => t(`plan.head.${head}`));
  return (
    <ListTable heads={heads}>
      {items.map(({ activityId, promiseId, what, theme, areaName, year, dueOn, doneOn }) => (
        <tr key={activityId}>
          <th scope="row">{what}</th>
          <td data-label={heads[1]}>
            <Link className={classes.link} to="/medborgarloften/$promiseId" params={{ promiseId }}>
              {t('promise.name', { area: areaName, year: String(year) })}
            </Link>
            <span className={classes.meta}>{theme}</span>
          </td>
          <td data-label={heads[2]}>
            {doneOn ? <Chip>{t('promise.activity.done', { day: day(doneOn) })}</Chip> : <ClockChip dueOn={dueOn} />}
          </td>
        </tr>
      ))}
    </ListTable>
  );
}
