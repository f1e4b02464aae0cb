import type { CardStream } from '../../../src/contract/cards.js';
import type { CaseView } from '../../../src/contract/cases.js';
import { withoutCopies } from '../../../src/contract/copies.js';
import type { Screens } from './cast.js';
import type { StreamPosition } from '../../../src/contract/streams.js';

// What a client does to what it holds.

export function moveOn(streams: CardStream[], at: StreamPosition | undefined): CardStream | undefined {
  const stream = streams.find(({ streamId }) => streamId === at?.streamId);
  if (stream !== undefined && at !== undefined) stream.head = at.seq;
  return stream;
}

export function moveHeads(open: CaseView, at: StreamPosition | undefined): void {
  if (at !== undefined) open.heads[at.streamId] = at.seq;
}

export function upsert<T extends { id: string; streamId: string }>(list: T[], item: T): void {
  const place = list.findIndex(({ id, streamId }) => id === item.id && streamId === item.streamId);
  if (place < 0) list.push(item);
  else list[place] = item;
}

/** Those that stand, a note and its copy counted once. */
export function notesIn({ notes, copies }: CaseView, streamId: string): number {
  return withoutCopies(notes, copies).filter((each) => each.streamId === streamId && each.withdrawnAt === null).length;
}

/** Each thing counts once, however often it changed: what was unread stays one. */
export function unreadNow(open: CaseView, streamId: string, wasUnread: number): number {
  const things = [...open.notes, ...open.actions].filter((each) => each.streamId === streamId).length;
  return Math.min(things, wasUnread + (things > wasUnread ? 1 : 0));
}

export function dropCard({ board }: Screens, caseId: string): void {
  if (board !== undefined) board.cards = board.cards.filter((card) => card.caseId !== caseId);
}
