import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import '../../styles/paper.css';
import type { CaseRecord } from '../../../../src/contract/records.js';
import { Notice } from '../../components/notice.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { CaseCrumbs } from '../cases/case-crumbs.js';
import { CaseSheet } from '../export/case-sheet.js';
import classes from './records.module.css';
import { recordQuery } from './records.api.js';

/** A case that my agency is no longer on: what it had been told, as it stood then, and nothing since. */
export function RecordPage({ caseId }: { caseId: string }) {
  const record = useQuery(recordQuery(caseId, { background: true }));
  if (record.isPending) return <RecordLoading />;
  if (!record.data) throw record.error;
  return <Record record={record.data} />;
}

function Record({ record }: { record: CaseRecord }) {
  const t = useText();
  const { full } = useDates();
  return (
    <Page crumbs={<CaseCrumbs view={record} />}>
      <div className={classes.page}>
        <PageHead title={t('record.title')} actions={<PrintButton />} />
        <Notice>
          <p>{t(`record.because.${record.because}`, { at: full(record.endedAt) })}</p>
          <p>{t('record.hint')}</p>
        </Notice>
        <CaseSheet taken={record} />
      </div>
    </Page>
  );
}

function PrintButton() {
  const t = useText();
  return (
    <Button
      leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
      onClick={() => {
        window.print();
      }}
    >
      {t('print.act')}
    </Button>
  );
}

function RecordLoading() {
  return (
    <Page crumbs={null}>
      <RowsSkeleton rows={5} height={72} />
    </Page>
  );
}
