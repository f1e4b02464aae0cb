import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FocusView, PromiseView } from '../../../../src/contract/promises.js';
import { Crumbs } from '../../components/crumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { MessagePage } from '../../components/message-page.js';
import { Notice } from '../../components/notice.js';
import { Page } from '../../components/page.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { isProblem } from '../../lib/http.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { DialoguesPanel } from './dialogues-panel.js';
import { FocusDialog } from './focus-dialog.js';
import { FocusPanel } from './focus-panel.js';
import { ObservationsPanel } from './observations-panel.js';
import { PromiseHead } from './promise-head.js';
import classes from './promise.module.css';
import { promiseQuery } from './promises.api.js';
import { ProposeDialog } from './propose-dialog.js';
import { PublishingPanel } from './publishing-panel.js';
import { usePublicHome } from './use-public-address.js';

/** What is promised for an area and a year, what has been done and counted of it, and what of that has been told. */
export function PromisePage({ promiseId }: { promiseId: string }) {
  const t = useText();
  const { data, error, isPending } = useQuery(promiseQuery(promiseId));
  const name = data ? t('promise.name', { area: data.areaName, year: String(data.year) }) : '';
  usePageTitle(data ? name : t('promise.list'));
  if (isProblem(error, 'not-found'))
    return (
      <MessagePage title={t('notFound.title')} text={t('notFound.text')}>
        <Link to="/medborgarloften">{t('promise.list')}</Link>
      </MessagePage>
    );
  const up = (
    <Link key="list" to="/medborgarloften">
      {t('promise.list')}
    </Link>
  );
  return (
    <Page crumbs={<Crumbs up={[up]} here={name} />}>
      <ProblemText error={data ? null : error} />
      {isPending ? <RowsSkeleton rows={4} height={120} /> : null}
      {data ? <OpenPromise promise={data} /> : null}
    </Page>
  );
}

function OpenPromise({ promise }: { promise: PromiseView }) {
  const t = useText();
  const publicHome = usePublicHome();
  const [changed, setChanged] = useState<FocusView | 'new' | null>(null);
  const [isProposing, { open, close }] = useDisclosure();
  const add = () => {
    setChanged('new');
  };
  const current = changed === 'new' ? null : (promise.focuses.find(({ id }) => id === changed?.id) ?? null);
  return (
    <>
      <PromiseHead promise={promise} onAdd={add} onPropose={open} />
      {promise.mayKeep ? null : (
        <div className={classes.notice}>
          <Notice>
            {t('promise.readOnly')}{' '}
            <a className={classes.link} href={publicHome} target="_blank" rel="noopener">
              {t('promise.publicPages')}
            </a>
          </Notice>
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          {promise.focuses.length === 0 ? (
            <EmptyState title={t('promise.focus.none')}>{t('promise.focus.none.text')}</EmptyState>
          ) : null}
          {promise.focuses.map((focus) => (
            <FocusPanel key={focus.id} promise={promise} focus={focus} onChange={setChanged} />
          ))}
          <ObservationsPanel promise={promise} />
        </div>
        <div className={classes.column}>
          <PublishingPanel promise={promise} />
          <DialoguesPanel promise={promise} />
        </div>
      </div>
      {changed ? (
        <FocusDialog
          promise={promise}
          focus={current}
          onClose={() => {
            setChanged(null);
          }}
        />
      ) : null}
      {isProposing ? <ProposeDialog promise={promise} onClose={close} /> : null}
    </>
  );
}
