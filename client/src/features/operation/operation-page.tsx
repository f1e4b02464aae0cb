import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Crumbs } from '../../components/crumbs.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { AgenciesPanel } from './agencies-panel.js';
import { AreasPanel } from './areas-panel.js';
import { BoardsPanel } from './boards-panel.js';
import { GroundsPanel } from './grounds-panel.js';
import { operationQuery } from './operation.api.js';

/** What the operator runs: agencies, areas, boards, and the days on which legal grounds are in force. She sees no case. */
export function OperationPage() {
  const t = useText();
  usePageTitle(t('operation.title'));
  const { data, error, isPending } = useQuery(operationQuery);
  return (
    <Page crumbs={<Crumbs here={t('operation.title')} />}>
      <PageHead title={t('operation.title')} facts={<span>{t('operation.sees')}</span>} />
      <ProblemText error={data ? null : error} />
      {isPending ? <RowsSkeleton rows={6} /> : null}
      {data ? (
        <Stack gap="md">
          <AgenciesPanel view={data} />
          <BoardsPanel view={data} />
          <AreasPanel view={data} />
          <GroundsPanel view={data} />
        </Stack>
      ) : null}
    </Page>
  );
}
