import type { QueryClient } from '@tanstack/react-query';
import type { IntakeView } from '../../../../src/contract/intake.js';
import type { IntakeEvents } from '../../../../src/contract/live.js';
import type { StreamPosition } from '../../../../src/contract/streams.js';
import type { Followed } from '../../lib/live/followed-view.js';
import { withHead, withMessages, withRow } from './intake-changes.js';
import { intakeQuery, matterQuery, refetchIntake } from './intake.api.js';

/** What has come in, or has been done with it, goes into the list as it is told. */
export function intakeHandlers(queries: QueryClient): IntakeEvents {
  const put = (change: (view: IntakeView) => IntakeView, matterId: string, at: StreamPosition) => {
    apply(queries, change, at);
    void queries.invalidateQueries({ queryKey: matterQuery(matterId).queryKey });
  };
  return {
    'matter.arrived': (row, at) => {
      put((view) => withRow(view, row), row.id, at);
    },
    'matter.changed': (row, at) => {
      put((view) => withRow(view, row), row.id, at);
    },
    'matter.written': (about, at) => {
      put((view) => withMessages(view, about), about.matterId, at);
    },
  };
}

/** Rows carry versions, so their order is no matter; what has been missed altogether is fetched. */
function apply(queries: QueryClient, change: (view: IntakeView) => IntakeView, at: StreamPosition): void {
  const view = queries.getQueryData(intakeQuery.queryKey);
  if (view === undefined) return;
  const after = withHead(change(view), at);
  if (after === null) void refetchIntake(queries).catch(() => undefined);
  else queries.setQueryData(intakeQuery.queryKey, after);
}

/** How an open intake is kept current: after a break it is compared, and fetched where it differs. */
export function followedIntake(queries: QueryClient, intakeId: string): Followed {
  return {
    view: { kind: 'intake', id: intakeId },
    heads: () => queries.getQueryData(intakeQuery.queryKey)?.heads,
    concerns: () => false,
    apply: () => undefined,
    mend: () => undefined,
    refetch: () => refetchIntake(queries),
  };
}

/** A matter that is looked at: watched so that colleagues see who does. What changes in it is told with the list. */
export function followedMatter(queries: QueryClient, matterId: string): Followed {
  return {
    view: { kind: 'matter', id: matterId },
    heads: () => undefined,
    concerns: () => false,
    apply: () => undefined,
    mend: () => undefined,
    refetch: () => queries.invalidateQueries({ queryKey: matterQuery(matterId).queryKey }),
  };
}
