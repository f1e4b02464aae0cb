import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { IntakeView } from '../../../../src/contract/intake.js';
import { Page } from '../../components/page.js';
import { PresenceBar } from '../../components/presence-bar.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useWatchedView } from '../../lib/live/use-watched-view.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { useReadHere } from '../bell/use-read-here.js';
import { IntakeHead } from './intake-head.js';
import { useIntakeQuery } from './intake.api.js';
import classes from './intake.module.css';
import { followedIntake } from './intake.live.js';
import { MatterList } from './matter-list.js';
import { MatterPreview } from './matter-preview.js';
import { OrderChoice } from './order-choice.js';
import { shown, useListing } from './sight.js';
import { useFirst } from './use-first.js';
import { useIntakeKeys } from './use-intake-keys.js';

/** What has come in, live: the list, shortest time left first, and one of it. */
export function IntakePage({ matterId }: { matterId?: string | undefined }) {
  const t = useText();
  const queries = useQueryClient();
  const intakeId = useViewer().agency.id;
  const { data: view, error } = useIntakeQuery();
  useWatchedView(useMemo(() => followedIntake(queries, intakeId), [queries, intakeId]));
  usePageTitle(t('intake.title'));
  if (view) return <Intake view={view} matterId={matterId} />;
  if (error) throw error;
  return (
    <Page crumbs={t('intake.title')}>
      <RowsSkeleton rows={5} height={70} />
    </Page>
  );
}

function Intake({ view, matterId }: { view: IntakeView; matterId: string | undefined }) {
  const t = useText();
  const navigate = useNavigate();
  const me = useViewer().person.id;
  const { sight, order } = useListing();
  const rows = useMemo(() => shown(view.matters, sight, me, order), [view.matters, sight, me, order]);
  const openMatter = (id: string) => void navigate({ to: '/inkommet/$matterId', params: { matterId: id } });
  const first = useFirst(view, sight, rows[0]?.id);
  const chosen = matterId ?? first;
  useIntakeKeys(rows, chosen, openMatter);
  useReadHere(matterId ?? null);
  return (
    <Page
      crumbs={t('intake.title')}
      presence={
        <PresenceBar
          view={{ kind: 'intake', id: view.intakeId }}
          people={view.people}
          label={t('presence.here')}
          isAmongOurs
        />
      }
    >
      <div className={classes.frame}>
        <IntakeHead
          view={view}
          sight={sight}
          onSight={(to) => {
            useListing.setState({ sight: to });
          }}
        />
        <div className={classes.split} data-chosen={matterId !== undefined || undefined}>
          <MatterList rows={rows} view={view} chosen={chosen} onOpen={openMatter}>
            <OrderChoice
              order={order}
              onOrder={(to) => {
                useListing.setState({ order: to });
              }}
            />
          </MatterList>
          {chosen === undefined ? null : <MatterPreview key={chosen} matterId={chosen} view={view} />}
        </div>
      </div>
    </Page>
  );
}
