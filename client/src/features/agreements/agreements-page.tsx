import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { AgreementsView, AgreementView } from '../../../../src/contract/agreements.js';
import { AddButton } from '../../components/add-button.js';
import { Crumbs } from '../../components/crumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { MessagePage } from '../../components/message-page.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { isProblem } from '../../lib/http.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { agreementsQuery } from '../pictures/pictures.api.js';
import classes from '../pictures/pictures.module.css';
import type { AgreementAct } from './agreement-act.js';
import { AgreementDialog } from './agreement-dialog.js';
import { AgreementPanel } from './agreement-panel.js';
import { BeginDialog } from './begin-dialog.js';
import { EndDialog } from './end-dialog.js';
import { SignDialog } from './sign-dialog.js';

/** What has been agreed for an area, at both levels: who has signed, and what has been promised of it. */
export function AgreementsPage({ areaId, onBegun }: { areaId: string; onBegun: (promiseId: string) => void }) {
  const t = useText();
  const { data, error, isPending } = useQuery(agreementsQuery(areaId));
  usePageTitle(data ? t('agreement.list', { area: data.areaName }) : t('agreement.crumb'));
  const up = (
    <Link key="areas" to="/lagesbild">
      {t('area.list')}
    </Link>
  );
  if (isProblem(error, 'not-found'))
    return (
      <MessagePage title={t('notFound.title')} text={t('notFound.text')}>
        {up}
      </MessagePage>
    );
  return (
    <Page crumbs={<Crumbs up={[up]} here={t('agreement.crumb')} />}>
      <ProblemText error={data ? null : error} />
      {data ? <Agreements view={data} onBegun={onBegun} /> : null}
      {isPending ? <RowsSkeleton rows={3} height={120} /> : null}
    </Page>
  );
}

function Agreements({ view, onBegun }: { view: AgreementsView; onBegun: (promiseId: string) => void }) {
  const t = useText();
  const [doing, setDoing] = useState<AgreementAct | null>(null);
  const close = () => {
    setDoing(null);
  };
  const add = () => {
    setDoing({ act: 'change', id: null });
  };
  useLedTo(view);
  const current = view.agreements.find(({ id }) => id === doing?.id) ?? null;
  return (
    <>
      <PageHead
        title={t('agreement.list', { area: view.areaName })}
        facts={<span>{t('agreement.facts')}</span>}
        actions={view.mayKeep ? <AddButton isFilled words={t('agreement.add')} onClick={add} /> : null}
      />
      <div className={classes.column}>
        {view.agreements.length === 0 ? (
          <EmptyState title={t('agreement.none')}>{t('agreement.none.text')}</EmptyState>
        ) : null}
        {view.agreements.filter(isShown).map((agreement) => (
          <AgreementPanel key={agreement.id} view={view} agreement={agreement} onAct={setDoing} />
        ))}
      </div>
      {doing?.act === 'change' ? <AgreementDialog view={view} agreement={current} onClose={close} /> : null}
      <Ending {...{ view, current, doing }} onBegun={onBegun} onClose={close} />
    </>
  );
}

/** What has been replaced is shown with what replaced it. */
function isShown({ replacedById }: AgreementView): boolean {
  return replacedById === null;
}

/** Whoever was led to one of them stands there, once they are on screen: a reminder opens what it is about. */
function useLedTo({ areaId }: AgreementsView): void {
  const anchor = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    const led = anchor === '' ? null : document.getElementById(anchor);
    led?.focus({ preventScroll: true });
    led?.scrollIntoView({ block: 'start' });
  }, [anchor, areaId]);
}

interface EndingProps {
  view: AgreementsView;
  current: AgreementView | null;
  doing: AgreementAct | null;
  onBegun: (promiseId: string) => void;
  onClose: () => void;
}

function Ending({ view, current, doing, onBegun, onClose }: EndingProps) {
  if (current === null || doing === null) return null;
  const about = { view, agreement: current, onClose };
  const dialogs = {
    change: null, // as for one that is new
    correct: <AgreementDialog isCorrection {...about} />,
    end: <EndDialog {...about} />,
    sign: <SignDialog {...about} />,
    begin: <BeginDialog {...about} onBegun={onBegun} />,
  };
  return dialogs[doing.act];
}
