import type { QueryClient } from '@tanstack/react-query';
import type { IntakeView, MatterView } from '../../../../src/contract/intake.js';
import type { IntakeEvents } from '../../../../src/contract/live.js';
import type { StreamPosition } from '../../../../src/contract/streams.js';
import type { Followed } from '../../lib/live/followed-view.js';
import { withHead, withMessages, withRow } from './intake-changes.js';
import { intakeQuery, matterQuery, openedMatters, refetchIntake } from './intake.api.js';

/** Many may come in one second: what has been opened is asked for again once for all of them. */
const gatherMs = 150;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * What has come in, or has been done with it, goes into the list as it is told. To which other matters it is akin is for the
 * intake's hashes to say: those that have been opened are looked up anew.
 */
export function intakeHandlers(queries: QueryClient): IntakeEvents {
  const put = (change: (view: IntakeView) => IntakeView, matterId: string, at: StreamPosition) => {
    apply(queries, change, at);
    void queries.invalidateQueries({ queryKey: matterQuery(matterId).queryKey });
  };
  return {
    'matter.arrived': (row, at) => {
      put((view) => withRow(view, row), row.id, at);
      lookUpSoon(queries);
    },
    'matter.changed': (row, at) => {
      put((view) => withRow(view, row), row.id, at);
      lookUpAkinTo(queries, row.id);
    },
    'matter.written': (about, at) => {
      put((view) => withMessages(view, about), about.matterId, at);
    },
  };
}

function lookUpSoon(queries: QueryClient): void {
  waiting ??= setTimeout(() => {
    waiting = undefined;
    void queries.invalidateQueries({ queryKey: openedMatters });
  }, gatherMs);
}

/** How it went stands also with those that it is shown beside. */
function lookUpAkinTo(queries: QueryClient, matterId: string): void {
  for (const [queryKey, matter] of queries.getQueriesData<MatterView>({ queryKey: openedMatters }))
    if (matter?.akin.some(({ id }) => id === matterId)) void queries.invalidateQueries({ queryKey });
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
