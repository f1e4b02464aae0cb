import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import { Page } from '../../components/page.js';
import { PresenceBar } from '../../components/presence-bar.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useWatchedView } from '../../lib/live/use-watched-view.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { ConsentBar } from '../consents/consent-bar.js';
import { isProblem } from '../../lib/http.js';
import { ReadingReasonPage } from '../persons/reading-reason-page.js';
import { useOneReading } from '../persons/use-one-reading.js';
import { RecordPage } from '../records/record-page.js';
import classes from './case.module.css';
import { CaseCrumbs } from '../cases/case-crumbs.js';
import { CaseHead } from './case-head.js';
import { CaseSide } from './case-side.js';
import { CaseTabs } from './case-tabs.js';
import { MergedBar } from '../cases/merged-bar.js';
import { useCase } from '../cases/cases.api.js';
import { followedCase } from './cases.live.js';
import { useMarkRead } from '../cases/use-mark-read.js';

/** A case, live, through my own lens; where it asks why it is read, that first. */
export function CasePage({ caseId }: { caseId: string }) {
  const [reasons, setReasons] = useState(0);
  return (
    <OpenedCase
      key={reasons}
      caseId={caseId}
      onReason={() => {
        setReasons(reasons + 1);
      }}
    />
  );
}

function OpenedCase({ caseId, onReason }: { caseId: string; onReason: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { data: view, error } = useCase(caseId);
  useWatchedView(useMemo(() => followedCase(queries, caseId), [queries, caseId]));
  usePageTitle(view?.card.code ?? t('case.title'));
  useMarkRead(view);
  useOneReading(caseId, view);
  if (isProblem(error, 'reason-needed')) return <ReadingReasonPage caseId={caseId} onGiven={onReason} />;
  if (error && !view) return <RecordPage caseId={caseId} />;
  if (!view) return <CaseLoading />;
  const presence = (
    <PresenceBar view={{ kind: 'case', id: caseId }} people={view.people} label={t('presence.reading')} />
  );
  return (
    <Page crumbs={<CaseCrumbs view={view} />} presence={presence}>
      <Case view={view} />
    </Page>
  );
}

function Case({ view }: { view: CaseView }) {
  return (
    <div className={classes.page}>
      <CaseHead view={view} />
      <MergedBar view={view} />
      <ConsentBar view={view} />
      <div className={classes.columns}>
        <CaseTabs view={view} />
        <CaseSide view={view} />
      </div>
    </div>
  );
}

function CaseLoading() {
  return (
    <Page crumbs={null}>
      <RowsSkeleton rows={5} height={72} />
    </Page>
  );
}
