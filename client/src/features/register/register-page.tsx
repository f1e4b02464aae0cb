import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RegisterDays } from '../../../../src/contract/register.js';
import { Crumbs } from '../../components/crumbs.js';
import { DateInput } from '../../components/date-input.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { usePageTitle } from '../../lib/page-title.js';
import { saveFile } from '../../lib/save-file.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { useViewer } from '../../lib/viewer.js';
import { registerQuery, takeRegister } from './register.api.js';
import { RegisterTable } from './register-table.js';

/** What one's agency has told others and been told: when, whom, of what kind and on what ground; never what it said. */
export function RegisterPage() {
  const t = useText();
  usePageTitle(t('register.title'));
  const { agency } = useViewer();
  const [days, setDays] = useDays();
  const { data, error } = useQuery({ ...registerQuery(days), placeholderData: keepPreviousData });
  const take = useMutation({ mutationFn: () => takeRegister(days), onSuccess: saveFile });
  const save = (
    <Button
      leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />}
      loading={take.isPending}
      disabled={!data}
      onClick={() => {
        take.mutate();
      }}
    >
      {t('register.take')}
    </Button>
  );
  const up = <Link to="/min-myndighet">{t('agency.title')}</Link>;
  const facts = (
    <>
      <span>{agency.name}</span>
      <span>{t('register.hint')}</span>
    </>
  );
  return (
    <Page crumbs={<Crumbs up={[up]} here={t('register.title')} />}>
      <PageHead title={t('register.title')} facts={facts} actions={save} />
      <Days days={days} onChange={setDays} />
      <ProblemText error={data ? take.error : error} />
      {data ? (
        <Panel title={t('register.count', { count: data.entries.length })} isFlush>
          <RegisterTable view={data} />
        </Panel>
      ) : null}
      {data || error ? null : <RowsSkeleton rows={6} />}
    </Page>
  );
}

/** The last thirty days, to begin with. */
function useDays() {
  const until = useToday();
  const from = new Date(`${until}T00:00:00Z`);
  from.setUTCDate(from.getUTCDate() - 30);
  return useState<RegisterDays>({ from: from.toISOString().slice(0, 10), until });
}

function Days({ days, onChange }: { days: RegisterDays; onChange: (days: RegisterDays) => void }) {
  const t = useText();
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <DateInput
        label={t('register.from')}
        value={days.from}
        max={days.until}
        onChange={(from) => {
          onChange({ ...days, from });
        }}
      />
      <DateInput
        label={t('register.until')}
        value={days.until}
        min={days.from}
        onChange={(until) => {
          onChange({ ...days, until });
        }}
      />
    </Group>
  );
}
