import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { AreaView } from '../../../../src/contract/boards.js';
import type { PromisesView, PromiseSummary } from '../../../../src/contract/promises.js';
import { AddButton } from '../../components/add-button.js';
import { Crumbs } from '../../components/crumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { BeginPromiseDialog } from './begin-promise-dialog.js';
import { PlacesLinks } from '../plans/places-links.js';
import { VoicesLink } from '../voices/voices-link.js';
import { NoPersons } from './no-persons.js';
import { PromiseTable } from './promise-table.js';
import { promisesQuery } from './promises.api.js';

/** What is promised where my agency works with others, by area and year. */
export function PromisesPage({ onOpen }: { onOpen: (promiseId: string) => void }) {
  const t = useText();
  usePageTitle(t('promise.list'));
  const { data, error, isPending } = useQuery(promisesQuery);
  const [isBeginning, { open, close }] = useDisclosure();
  const areas = areasIn(data);
  const facts = (
    <>
      <span>{t('promise.list.facts')}</span>
      <NoPersons />
    </>
  );
  return (
    <Page crumbs={<Crumbs here={t('promise.list')} />}>
      <PageHead
        title={t('promise.list')}
        facts={facts}
        actions={
          <>
            <PlacesLinks />
            <VoicesLink />
            {areas.length > 0 ? <AddButton isFilled words={t('promise.begin')} onClick={open} /> : null}
          </>
        }
      />
      {data ? <PromiseList promises={data.promises} /> : <ProblemText error={error} />}
      {isPending ? <RowsSkeleton rows={3} /> : null}
      {isBeginning ? <BeginPromiseDialog areas={areas} onBegun={onOpen} onClose={close} /> : null}
    </Page>
  );
}

function areasIn(view: PromisesView | undefined): AreaView[] {
  return view?.areas ?? [];
}

function PromiseList({ promises }: { promises: PromiseSummary[] }) {
  const t = useText();
  if (promises.length === 0) return <EmptyState title={t('promise.none')}>{t('promise.none.text')}</EmptyState>;
  return (
    <Panel title={t('promise.list.title')} isFlush>
      <PromiseTable promises={promises} />
    </Panel>
  );
}
