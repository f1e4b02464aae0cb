import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { audienceKinds, kindOf, type AudienceKind } from '../../lib/audience.js';
import { isOverdue } from '../../lib/dates.js';
import { idsOfMine } from '../absence/mine.js';

export const shows = ['mina', 'forsenade'] as const;

/** What of the board is shown, as it stands in the address. */
export interface BoardSearch {
  omrade?: string;
  etikett?: string;
  visa?: (typeof shows)[number];
  lasare?: AudienceKind;
  avslutade?: true;
}

export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const visa = shows.find((show) => show === search.visa);
  const lasare = audienceKinds.find((kind) => kind === search.lasare);
  return {
    ...(typeof search.omrade === 'string' ? { omrade: search.omrade } : {}),
    ...(typeof search.etikett === 'string' ? { etikett: search.etikett } : {}),
    ...(visa ? { visa } : {}),
    ...(lasare ? { lasare } : {}),
    ...(search.avslutade === true ? { avslutade: true } : {}),
  };
}

/** What of the board is shown, and to whom. */
export interface BoardFilter {
  search: BoardSearch;
  /** What is written in the field. It stands nowhere else: an address and its history are read by others. */
  words: string;
  me: string;
}

/** The cards to show, in their order: by due date, then by code. Never by anything that a hidden act could change. */
export function cardsToShow(board: BoardView, { search, words, me }: BoardFilter): CardView[] {
  const { etikett, lasare } = search;
  const isIn = insideOf(board, search.omrade);
  const mine = idsOfMine(me, board.absences);
  return board.cards
    .filter(({ areaId }) => isIn(areaId))
    .filter(({ labels }) => !etikett || labels.includes(etikett))
    .filter((card) => !lasare || countsOf([card])[lasare] > 0)
    .filter(
      search.visa === 'forsenade'
        ? isLate
        : ({ responsibleId }) => search.visa !== 'mina' || (responsibleId !== null && mine.includes(responsibleId)),
    )
    .filter(saying(words))
    .sort(byDueDate);
}

/** Every word is somewhere in its title or code. */
function saying(words: string): (card: CardView) => boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ title, code }) => {
    const said = `${title} ${code}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  };
}

/** A place lies in a neighbourhood: choosing the neighbourhood shows what lies in its places too. */
function insideOf(board: BoardView, areaId: string | undefined): (areaId: string | null) => boolean {
  if (!areaId) return () => true;
  const within = board.areas.filter((area) => area.id === areaId || area.withinId === areaId).map(({ id }) => id);
  return (id) => id !== null && within.includes(id);
}

const never = '9999';

/** Plain comparing, which dates and codes allow: among thousands of cards, words compared by language are felt. */
export function byDueDate(one: CardView, other: CardView): number {
  return compare(one.dueOn ?? never, other.dueOn ?? never) || compare(one.code, other.code);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The case itself is late, or something to be done in it is. */
export function isLate(card: CardView): boolean {
  return isOverdue(card.dueOn) || isOverdue(card.nextActionOn);
}

/** How many notes there are to read, by the look of their audience. */
export function countsOf(cards: CardView[]): Record<AudienceKind, number> {
  const counts = { one: 0, some: 0, all: 0 };
  for (const card of cards) {
    for (const { audience, notes } of card.streams) counts[kindOf(audience, card.agencyIds)] += notes;
  }
  return counts;
}
