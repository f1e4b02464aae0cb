import type { QueryClient } from '@tanstack/react-query';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { LiveEvents, CaseEventName } from '../../../../src/contract/live.js';
import type { Followed } from '../../lib/live/followed-view.js';
import { caseIdOf, type PlacedEventName, type ToldEvent, type ToldOf } from '../../lib/live/told.js';
import { actionEffects } from '../actions/actions.live.js';
import { boardQuery } from '../boards/boards.api.js';
import { fetchCardSoon } from '../boards/card-fetcher.js';
import { consentEffects } from '../consents/consents.live.js';
import { noteEffects } from '../notes/notes.live.js';
import { personEffects } from '../persons/persons.live.js';
import { requestEffects } from '../requests/requests.live.js';
import { withFace, withHead } from '../cases/case-changes.js';
import type { CaseEffect } from '../cases/case-effect.js';
import { caseQuery, changeCase, refetchCase } from '../cases/cases.api.js';

const ask = () => 'ask' as const;
const putFace: CaseEffect<
  Exclude<
    CaseEventName,
    | `note.${string}`
    | `action.${string}`
    | `consent.${string}`
    | `request.${string}`
    | `person.${string}`
    | 'case.peopled'
  >
> = (view, { payload }) => withFace(view, payload.card);

const effects: { [E in PlacedEventName]: CaseEffect<E> } = {
  ...noteEffects,
  ...actionEffects,
  ...consentEffects,
  ...requestEffects,
  ...personEffects,
  'case.opened': ask,
  'case.joined': ask,
  'case.peopled': ask,
  // What may be done with a case changes with these, and only the server says what may.
  'case.closed': ask,
  'case.reopened': ask,
  'case.restricted': ask,
  'case.moved': putFace,
  'case.described': putFace,
  'case.assigned': putFace,
  'case.stirred': ask,
};

/** How an open case is kept current. */
export function followedCase(queries: QueryClient, caseId: string): Followed {
  const refetch = () => refetchCase(queries, caseId);
  return {
    view: { kind: 'case', id: caseId },
    heads: () => queries.getQueryData(caseQuery(caseId).queryKey)?.heads,
    concerns: (event) => caseIdOf(event) === caseId,
    apply: (event) => {
      applyTo(queries, caseId, event);
    },
    mend: () => void refetch().catch(() => undefined),
    refetch,
  };
}

function applyTo(queries: QueryClient, caseId: string, event: ToldEvent): void {
  const view = queries.getQueryData(caseQuery(caseId).queryKey);
  if (!view) return;
  const after = effectOf(view, event);
  if (after === 'ask') void refetchCase(queries, caseId).catch(() => undefined);
  else changeCase(queries, caseId, () => withHead(after, event.at));
}

/** Each name has the effect for its own payload; this is where the two are known to belong together. */
function effectOf<E extends PlacedEventName>(view: CaseView, event: ToldOf<E>): CaseView | 'ask' {
  const effect: CaseEffect<E> = effects[event.name];
  return effect(view, event);
}

/** What is told to me alone about a case. */
export function caseHandlers(
  queries: QueryClient,
  leave: (left: { caseId: string; isKept: boolean }) => void,
): Pick<LiveEvents, 'case.left' | 'case.read'> {
  return {
    'case.left': (left) => {
      leave(left);
    },
    'case.read': ({ caseId }) => {
      boardsWith(queries, caseId).forEach((id) => {
        fetchCardSoon(queries, id, caseId);
      });
    },
  };
}

function boardsWith(queries: QueryClient, caseId: string): string[] {
  const boards = queries.getQueriesData<CardsOfBoard>({ queryKey: boardQuery('').queryKey.slice(0, 1) });
  const holding = boards.filter(([, board]) => board?.cards.some((card) => card.caseId === caseId));
  return holding.flatMap(([, board]) => board?.id ?? []);
}

interface CardsOfBoard {
  id: string;
  cards: { caseId: string }[];
}
