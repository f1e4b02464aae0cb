import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { VoicesView, VoiceView } from '../../../../src/contract/voices.js';
import { Crumbs } from '../../components/crumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { AcceptDialog } from './accept-dialog.js';
import { CountsPanel } from './counts-panel.js';
import { DecidedPanel } from './decided-panel.js';
import { DeclineDialog } from './decline-dialog.js';
import { type Decision, VoiceItem } from './voice-item.js';
import classes from './voices.module.css';
import { voicesQuery } from './voices.api.js';

/** What citizens have said, for those who coordinate and tell: each is read, and counted or declined. */
export function VoicesPage() {
  const t = useText();
  usePageTitle(t('voices.title'));
  const { data, error, isPending } = useQuery(voicesQuery);
  const up = (
    <Link key="promises" to="/medborgarloften">
      {t('promise.list')}
    </Link>
  );
  return (
    <Page crumbs={<Crumbs up={[up]} here={t('voices.title')} />}>
      <PageHead title={t('voices.title')} facts={<span>{t('voices.facts')}</span>} />
      <ProblemText error={data ? null : error} />
      {isPending ? <RowsSkeleton rows={4} /> : null}
      {data ? <OpenVoices view={data} /> : null}
    </Page>
  );
}

interface Deciding {
  voice: VoiceView;
  decision: Decision;
}

function OpenVoices({ view }: { view: VoicesView }) {
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const close = () => {
    setDeciding(null);
  };
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Waiting
          view={view}
          onDecide={(voice, decision) => {
            setDeciding({ voice, decision });
          }}
        />
        <DecidedPanel view={view} />
      </div>
      <CountsPanel view={view} />
      {deciding?.decision === 'accept' ? <AcceptDialog voice={deciding.voice} onClose={close} /> : null}
      {deciding?.decision === 'decline' ? <DeclineDialog voice={deciding.voice} onClose={close} /> : null}
    </div>
  );
}

interface WaitingProps {
  view: VoicesView;
  onDecide: (voice: VoiceView, decision: Decision) => void;
}

function Waiting({ view, onDecide }: WaitingProps) {
  const t = useText();
  const waiting = view.voices.filter(({ outcome }) => outcome === null);
  if (waiting.length === 0)
    return <EmptyState title={t('voices.waiting.none')}>{t('voices.waiting.none.text')}</EmptyState>;
  return (
    <Panel title={t('voices.waiting')} isFlush>
      {view.waiting > waiting.length ? (
        <p className={classes.hint}>{t('voices.waiting.more', { shown: waiting.length, count: view.waiting })}</p>
      ) : null}
      <ul className={classes.list}>
        {waiting.map((voice) => (
          <VoiceItem key={voice.id} voice={voice} areas={view.areas} onDecide={onDecide} />
        ))}
      </ul>
    </Panel>
  );
}
