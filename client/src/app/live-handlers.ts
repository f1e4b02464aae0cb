import type { LiveEvents, LivePayload } from '../../../src/contract/live.js';
import type { StreamPosition } from '../../../src/contract/streams.js';
import { agencyHandlers } from '../features/agency-administration/agency-administration.live.js';
import { placeHandlers } from '../features/boards/boards.live.js';
import { refreshBell } from '../features/bell/bell.api.js';
import { bellHandlers } from '../features/bell/bell.live.js';
import { callHandlers } from '../features/calls/calls.live.js';
import { caseHandlers } from '../features/case-page/cases.live.js';
import { concernHandlers } from '../features/concerns/concerns.live.js';
import { intakeHandlers } from '../features/intake/intake.live.js';
import { sessionHandlers } from '../features/session/session.live.js';
import { promiseHandlers } from '../features/promises/promises.live.js';
import { refreshStart } from '../features/start/start.api.js';
import { passOn } from '../lib/live/live-connection.js';
import { passingHandlers } from '../lib/live/presence.live.js';
import type { PlacedEventName, ToldEvent } from '../lib/live/told.js';
import { queries } from './queries.js';

/** An event that has a place in a stream goes to the open views, which put it in order. */
function placed<E extends PlacedEventName>(name: E) {
  return (payload: LivePayload<E>, at: StreamPosition) => {
    passOn({ name, payload, at } as ToldEvent);
  };
}

const placedHandlers: Pick<LiveEvents, PlacedEventName> = {
  'case.opened': placed('case.opened'),
  'case.moved': placed('case.moved'),
  'case.described': placed('case.described'),
  'case.assigned': placed('case.assigned'),
  'case.closed': placed('case.closed'),
  'case.reopened': placed('case.reopened'),
  'case.restricted': placed('case.restricted'),
  'case.joined': placed('case.joined'),
  'case.peopled': placed('case.peopled'),
  'case.stirred': placed('case.stirred'),
  'note.written': placed('note.written'),
  'note.corrected': placed('note.corrected'),
  'note.shared': placed('note.shared'),
  'note.withdrawn': placed('note.withdrawn'),
  'action.planned': placed('action.planned'),
  'action.replanned': placed('action.replanned'),
  'action.concluded': placed('action.concluded'),
  'action.shared': placed('action.shared'),
  'action.withdrawn': placed('action.withdrawn'),
  'consent.recorded': placed('consent.recorded'),
  'consent.withdrawn': placed('consent.withdrawn'),
  'request.made': placed('request.made'),
  'request.answered': placed('request.answered'),
  'request.refused': placed('request.refused'),
  'request.withdrawn': placed('request.withdrawn'),
  'person.added': placed('person.added'),
  'person.corrected': placed('person.corrected'),
  'person.withdrawn': placed('person.withdrawn'),
  'person.shared': placed('person.shared'),
  'person.disputed': placed('person.disputed'),
  'person.merged': placed('person.merged'),
  'person.parted': placed('person.parted'),
};

interface LeavingActs {
  leave: () => void;
  leaveCase: (left: { caseId: string; isKept: boolean }) => void;
}

/** What to do with all that the server may tell. A new line in the contract breaks the build here. */
export function liveHandlers(acts: LeavingActs): LiveEvents {
  const ofCases = caseHandlers(queries, acts.leaveCase);
  return {
    ...placedHandlers,
    ...passingHandlers,
    ...placeHandlers(queries),
    'case.left': (about) => {
      ofCases['case.left'](about);
      refreshBell(queries);
      refreshStart(queries);
    },
    'case.read': (about) => {
      ofCases['case.read'](about);
      refreshBell(queries);
      refreshStart(queries);
    },
    ...callHandlers(queries),
    ...concernHandlers(queries),
    ...intakeHandlers(queries),
    ...bellHandlers(queries),
    ...promiseHandlers(queries),
    ...agencyHandlers(queries),
    ...sessionHandlers(acts.leave),
  };
}
