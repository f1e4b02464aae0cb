import { Link } from '@tanstack/react-router';
import type { MyConcerns } from '../../../../src/contract/concerns.js';
import { Crumbs } from '../../components/crumbs.js';
import { Page } from '../../components/page.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useDraft } from '../../lib/drafts/use-draft.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import type { ConcernDraft } from './concern-draft.js';
import classes from './concerns.module.css';
import { useConcerns } from './concerns.api.js';
import { DangerLine } from './danger-line.js';
import { NextActs } from './next-acts.js';
import { OnItsWay, Refused, Unsent } from './on-its-way.js';
import { Receipt } from './receipt.js';
import type { Slip } from './slip.js';
import { useFreshConcerns } from './use-fresh-concerns.js';

interface ConcernPageProps {
  /** Its own, or while it is on its way what it was sent as. */
  concernId: string;
  onSibling: (draft: ConcernDraft) => void;
}

/** What became of one that was let go of: on its way, refused, or received and how far it has come. */
export function ConcernPage({ concernId, onSibling }: ConcernPageProps) {
  const t = useText();
  useFreshConcerns();
  usePageTitle(t('concern.title'));
  return (
    <Page
      crumbs={
        <Crumbs
          up={[
            <Link key="up" to="/oro">
              {t('concern.title')}
            </Link>,
          ]}
          here={t('concern.receipt')}
        />
      }
    >
      <div className={classes.column}>
        <Became id={concernId} />
        <DangerLine />
        <NextActs sentAs={concernId} onSibling={onSibling} />
      </div>
    </Page>
  );
}

function Became({ id }: { id: string }) {
  const slip = useDraft<Slip>('slip', id);
  const outgoing = useDraft('outgoing', id);
  const draft = useDraft<ConcernDraft>('concern', id);
  if (draft) return <Refused draft={draft} />;
  if (outgoing) return <OnItsWay />;
  if (slip?.content.concernId === null) return <Unsent />;
  return <Received concernId={slip?.content.concernId ?? id} />;
}

function Received({ concernId }: { concernId: string }) {
  const { data, error, isFetching } = useConcerns('anew'); // it may have been sent from another tab
  if (error && !data) throw error;
  if (!data) return <RowsSkeleton rows={3} height={60} />;
  const receipt = data.concerns.find(({ id }) => id === concernId);
  if (receipt) return <Receipt receipt={receipt} readers={readersAt(data, receipt.intakeId)} />;
  return isFetching ? <RowsSkeleton rows={3} height={60} /> : <Nothing />;
}

function readersAt({ intakes }: MyConcerns, intakeId: string): number {
  return intakes.find(({ id }) => id === intakeId)?.readers ?? 0;
}

function Nothing() {
  const t = useText();
  return <h1 className={classes.heading}>{t('notFound.title')}</h1>;
}
