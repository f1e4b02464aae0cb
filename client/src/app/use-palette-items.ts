import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { languages, type Role } from '../../../src/contract/agencies.js';
import type { BoardView } from '../../../src/contract/boards.js';
import type { CardView } from '../../../src/contract/cards.js';
import type { NoteHit } from '../../../src/contract/search.js';
import { boardQuery, boardsQuery } from '../features/boards/boards.api.js';
import { useCasesSearch } from '../features/search/search.api.js';
import { useChangeLanguage } from '../features/session/session.api.js';
import { showOverlay } from '../lib/overlay.js';
import { pageActs } from '../lib/page-acts.js';
import { useText } from '../lib/text.js';
import { chooseTheme, themeChoices } from '../lib/theme-choice.js';
import { useViewer } from '../lib/viewer.js';
import type { PaletteItem } from './palette-items.js';

/**
 * All that the palette can lead to: what the page offers, and what has been fetched for this viewer. It holds nothing
 * of its own, so nothing is left of it at sign-out.
 */
export function usePaletteItems(written: string, onSignOut: () => void): PaletteItem[] {
  const [here] = useState(pageActs);
  const cases = useCaseItems(written);
  const boards = useBoardItems();
  const places = usePlaceItems();
  const mine = useMyItems(onSignOut);
  return useMemo(
    () => [...here.map((act) => ({ ...act, group: 'here' as const })), ...cases, ...boards, ...places, ...mine],
    [here, cases, boards, places, mine],
  );
}

/** Those that are mine; once something is written, all that have been fetched, and what the server finds. */
function useCaseItems(written: string): PaletteItem[] {
  const open = useOpenCase();
  const queries = useQueryClient();
  const { person, roles } = useViewer();
  const [cards] = useState(() => fetchedCards(queries));
  // An operator is on no case, and has none to look for.
  const { found } = useCasesSearch(roles.includes('operator') ? '' : written);
  const isMine = ({ responsibleId }: CardView) => written.trim() !== '' || responsibleId === person.id;
  const known = cards.filter(isMine).map((card) => caseItem(card, open));
  const knownIds = known.map(({ id }) => id);
  const others = (found?.cases ?? []).filter(({ caseId }) => !knownIds.includes(caseId));
  const notes = (found?.notes ?? []).map((note) => noteItem(note, open));
  return [...known, ...others.map((hit) => ({ ...caseItem(hit, open), isFound: true as const })), ...notes];
}

type Place = Pick<CardView, 'boardId' | 'caseId'>;
type OpenCase = (place: Place) => void;

function useOpenCase(): OpenCase {
  const navigate = useNavigate();
  return ({ boardId, caseId }) => void navigate({ to: '/arenden/$boardId/$caseId', params: { boardId, caseId } });
}

function caseItem(file: Place & Pick<CardView, 'code' | 'title'>, open: OpenCase): PaletteItem {
  const { caseId, code, title } = file;
  return {
    id: caseId,
    group: 'cases',
    words: title,
    aside: code,
    run: () => {
      open(file);
    },
  };
}

function noteItem({ noteId, streamId, snippet, foundIn }: NoteHit, open: OpenCase): PaletteItem {
  const about = { id: `${streamId}-${noteId}`, words: snippet, aside: foundIn.code, isFound: true as const };
  return {
    ...about,
    group: 'notes',
    run: () => {
      open(foundIn);
    },
  };
}

function fetchedCards(queries: QueryClient): CardView[] {
  const boards = queries.getQueriesData<BoardView>({ queryKey: boardQuery('').queryKey.slice(0, 1) });
  return boards.flatMap(([, board]) => board?.cards ?? []);
}

function useBoardItems(): PaletteItem[] {
  const navigate = useNavigate();
  const isOperator = useViewer().roles.includes('operator');
  const { data } = useQuery({ ...boardsQuery, enabled: !isOperator });
  return (data?.boards ?? []).map(({ id, name }) => ({
    id,
    group: 'boards',
    words: name,
    run: () => void navigate({ to: '/arenden/$boardId', params: { boardId: id } }),
  }));
}

const places = [
  { to: '/mitt', words: 'rail.mine', isFor: (roles: Role[]) => !roles.includes('operator') },
  { to: '/arenden', words: 'rail.cases', isFor: (roles: Role[]) => !roles.includes('operator') },
  { to: '/lagesbild', words: 'rail.pictures', isFor: (roles: Role[]) => !roles.includes('operator') },
  { to: '/medborgarloften', words: 'rail.promises', isFor: (roles: Role[]) => !roles.includes('operator') },
  { to: '/min-myndighet', words: 'rail.agency', isFor: (roles: Role[]) => roles.includes('manager') },
  { to: '/drift', words: 'rail.operation', isFor: (roles: Role[]) => roles.includes('operator') },
  { to: '/installningar', words: 'settings.title', isFor: () => true },
] as const;

function usePlaceItems(): PaletteItem[] {
  const t = useText();
  const navigate = useNavigate();
  const { roles } = useViewer();
  return places
    .filter(({ isFor }) => isFor(roles))
    .map(({ to, words }) => ({ id: to, group: 'places', words: t(words), run: () => void navigate({ to }) }));
}

function useMyItems(onSignOut: () => void): PaletteItem[] {
  const t = useText();
  const change = useChangeLanguage();
  const signOut = { id: 'sign-out', words: t('rail.signOut'), run: onSignOut };
  const keys = {
    id: 'keys',
    words: t('keys.title'),
    run: () => {
      showOverlay('keys');
    },
  };
  const themes = themeChoices.map((choice) => ({
    id: choice,
    words: t('palette.theme', { theme: t(`settings.theme.${choice}`).toLowerCase() }),
    run: () => {
      chooseTheme(choice);
    },
  }));
  const speech = languages.map((language) => ({
    id: language,
    words: t(`palette.language.${language}`),
    run: () => {
      change.mutate(language);
    },
  }));
  return [keys, ...themes, ...speech, signOut].map((item) => ({ ...item, group: 'mine' }));
}
