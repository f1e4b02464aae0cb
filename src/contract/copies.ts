import type { Sharing } from './grounds.js';
import type { StreamPosition } from './streams.js';

/** Shares a note on, as it stands, with agencies on the case that do not read it. 409 `note-changed` when `version` is no longer the last. */
export interface ShareNote {
  version: number;
  /** Who comes to read it, besides those who do. */
  agencyIds: string[];
  /** On what ground each of them is told. */
  sharing: Sharing;
}

/** A note that stands in a stream of mine, by the version that was on my screen. */
export interface ChosenNote {
  streamId: string;
  noteId: string;
  version: number;
}

/** That a note has been shared on: told to those who read it where it came from, and to nobody where it went. */
export interface CopyView extends StreamPosition {
  caseId: string;
  noteId: string;
  intoStreamId: string;
  /** Which version of it they read there. */
  version: number;
  byId: string;
  agencyId: string;
  at: string;
}

interface InStream {
  id: string;
  streamId: string;
}

/** Whoever reads a note and its copies reads one: the note, without what was copied from it. */
export function withoutCopies<T extends InStream>(notes: readonly T[], copies: readonly CopyView[]): T[] {
  const here = new Set(notes.map(placeIn));
  const hidden = new Set(
    copies
      .filter(({ streamId, noteId }) => here.has(placeIn({ streamId, id: noteId })))
      .map(({ intoStreamId, noteId }) => placeIn({ streamId: intoStreamId, id: noteId })),
  );
  return notes.filter((note) => !hidden.has(placeIn(note)));
}

/** One consent may stand in several streams, for those who came later: it is one, and withdrawn where any of it is. */
export function withoutTwins<T extends InStream & { withdrawnAt: string | null; audience: readonly string[] }>(
  consents: readonly T[],
): T[] {
  return consents.filter((consent) => !consents.some((other) => other.id === consent.id && outdoes(other, consent)));
}

type Twin = InStream & { withdrawnAt: string | null; audience: readonly string[] };

function outdoes(one: Twin, other: Twin): boolean {
  const [isEnded, wasEnded] = [one.withdrawnAt !== null, other.withdrawnAt !== null];
  if (isEnded !== wasEnded) return isEnded;
  const longer = one.audience.length - other.audience.length;
  return longer === 0 ? one.streamId > other.streamId : longer > 0;
}

function placeIn({ streamId, id }: InStream): string {
  return `${streamId}/${id}`;
}
