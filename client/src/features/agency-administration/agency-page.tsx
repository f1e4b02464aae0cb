import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Crumbs } from '../../components/crumbs.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import classes from './agency.module.css';
import { agencyQuery } from './agency-administration.api.js';
import { Link } from '@tanstack/react-router';
import { BoardsPanel } from './boards-panel.js';
import { CasesPanel } from './cases-panel.js';
import { PeoplePanel } from './people-panel.js';

/** What a manager decides: who works here, and which boards and restricted cases they are on. Never what a case says. */
export function AgencyPage() {
  const t = useText();
  usePageTitle(t('agency.title'));
  const { agency } = useViewer();
  const { data, error, isPending } = useQuery(agencyQuery());
  const facts = (
    <>
      <span>{agency.name}</span>
      <span>{t('agency.sees')}</span>
    </>
  );
  return (
    <Page crumbs={<Crumbs here={t('agency.title')} />}>
      <PageHead title={t('agency.title')} facts={facts} actions={<ToRegister />} />
      <ProblemText error={data ? null : error} />
      {isPending ? <RowsSkeleton rows={6} /> : null}
      {data ? (
        <Stack gap="md">
          <PeoplePanel view={data} />
          <BoardsPanel view={data} />
          <CasesPanel view={data} />
        </Stack>
      ) : null}
    </Page>
  );
}

function ToRegister() {
  const t = useText();
  return (
    <Button
      className={classes.toRegister}
      renderRoot={(props: object) => <Link to="/min-myndighet/utlamnanden" {...props} />}
    >
      {t('register.open')}
    </Button>
  );
}
