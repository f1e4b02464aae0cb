import { IconEye, IconHeartHandshake } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ConcernReceipt } from '../../../../src/contract/concerns.js';
import { Chip } from '../../components/chip.js';
import { Crumbs } from '../../components/crumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useDates } from '../../lib/dates.js';
import { isPhone } from '../../lib/phone.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import formClasses from './concern-form.module.css';
import classes from './concerns.module.css';
import { useConcerns } from './concerns.api.js';
import { LeavePhone } from '../phones/leave-phone.js';
import { DangerLine } from './danger-line.js';
import { UnsentRows } from './unsent-rows.js';
import { useFreshConcerns } from './use-fresh-concerns.js';

/** "Lämna oro": the way to the form, what has not been sent, and what she has raised before. */
export function ConcernsPage() {
  const t = useText();
  const { data, error } = useConcerns();
  useFreshConcerns();
  usePageTitle(t('concern.title'));
  return (
    <Page crumbs={<Crumbs here={t('concern.title')} />}>
      <PageHead
        title={t('concern.title')}
        facts={
          <span>
            <IconEye size={16} stroke={1.75} aria-hidden />
            {t('concern.list.onlyYou')}
          </span>
        }
      />
      <div className={classes.column}>
        <RaiseLink />
        <DangerLine />
        <UnsentRows />
        {data ? null : <ProblemText error={error} />}
        {data ? <Receipts receipts={data.concerns} /> : error ? null : <RowsSkeleton rows={3} height={60} />}
        {isPhone() ? <LeavePhone /> : null}
      </div>
    </Page>
  );
}

/** The one thing to do here. */
function RaiseLink() {
  const t = useText();
  return (
    <Link to="/oro/ny" className={formClasses.next}>
      <IconHeartHandshake size={20} stroke={1.75} aria-hidden />
      {t('concern.title')}
    </Link>
  );
}

function Receipts({ receipts }: { receipts: ConcernReceipt[] }) {
  const t = useText();
  if (receipts.length === 0) return <EmptyState title={t('concern.none')}>{t('concern.none.text')}</EmptyState>;
  return (
    <section>
      <h2 className={classes.heading}>{t('concern.list.title')}</h2>
      <ul className={classes.rows}>
        {receipts.map((receipt) => (
          <li key={receipt.id}>
            <ReceiptRow receipt={receipt} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReceiptRow({ receipt }: { receipt: ConcernReceipt }) {
  const t = useText();
  const { id, form, kind, code, raisedAt, standing, messages } = receipt;
  const { moment } = useDates();
  return (
    <Link to="/oro/$concernId" params={{ concernId: id }} className={classes.row}>
      <span>
        <strong>
          {t(`concern.kind.${kind}`)} · {t(`concern.form.${form}.short`)}
        </strong>
        <span className={classes.meta}>
          {code} · <time dateTime={raisedAt}>{moment(raisedAt)}</time>
        </span>
        {messages > 0 ? <span className={classes.meta}>{t('concern.messages', { count: messages })}</span> : null}
      </span>
      <Chip>{t(`concern.standing.${standing}`)}</Chip>
    </Link>
  );
}
