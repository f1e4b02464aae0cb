import type { ActionCopyView } from '../../../../src/contract/action-copies.js';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CardFace } from '../../../../src/contract/cards.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { CopyView } from '../../../../src/contract/copies.js';
import type { ConsentView } from '../../../../src/contract/consents.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import type { Heads, StreamPosition } from '../../../../src/contract/streams.js';

// What can happen to a case that has been fetched: pure, and safe to do twice.

export function withFace(view: CaseView, face: CardFace): CaseView {
  return { ...view, card: { ...view.card, ...face } };
}

export function withNote(view: CaseView, note: NoteView): CaseView {
  return { ...view, notes: place(view.notes, note).sort(byTime('writtenAt')) };
}

export function withAction(view: CaseView, action: ActionView): CaseView {
  return { ...view, actions: place(view.actions, action).sort(byTime('plannedAt')) };
}

export function withConsent(view: CaseView, consent: ConsentView): CaseView {
  return { ...view, consents: place(view.consents, consent).sort(byTime('recordedAt')) };
}

export function withRequest(view: CaseView, request: RequestView): CaseView {
  return { ...view, requests: place(view.requests, request).sort(byTime('askedAt')) };
}

export function withCopy(view: CaseView, copy: CopyView): CaseView {
  const isSame = ({ streamId, noteId, intoStreamId }: CopyView) =>
    streamId === copy.streamId && noteId === copy.noteId && intoStreamId === copy.intoStreamId;
  const others = view.copies.filter((other) => !isSame(other) || other.seq > copy.seq);
  return { ...view, copies: others.some(isSame) ? others : [...others, copy].sort(byTime('at')) };
}

export function withActionCopy(view: CaseView, copy: ActionCopyView): CaseView {
  const isSame = ({ streamId, actionId, intoStreamId }: ActionCopyView) =>
    streamId === copy.streamId && actionId === copy.actionId && intoStreamId === copy.intoStreamId;
  const others = view.actionCopies.filter((other) => !isSame(other) || other.seq > copy.seq);
  return { ...view, actionCopies: others.some(isSame) ? others : [...others, copy].sort(byTime('at')) };
}

/** I have read this far: so that it is not new to me when I come again. */
export function withLastRead(view: CaseView, seqs: Heads): CaseView {
  return { ...view, lastRead: { at: new Date().toISOString(), seqs: { ...view.lastRead.seqs, ...seqs } } };
}

/** Moves a head one step; a longer step would hide that something is missing. */
export function withHead(view: CaseView, { streamId, seq }: StreamPosition): CaseView {
  const head = view.heads[streamId] ?? 0;
  return head + 1 === seq ? { ...view, heads: { ...view.heads, [streamId]: seq } } : view;
}

/** The later of two tellings of the same thing stands, in whichever order they came. */
export function place<T extends { id: string } & StreamPosition>(rows: T[], row: T): T[] {
  const isSame = (other: T) => other.id === row.id && other.streamId === row.streamId;
  if (!rows.some(isSame)) return [...rows, row];
  return rows.map((other) => (isSame(other) && other.seq <= row.seq ? row : other));
}

export function byTime<K extends string>(key: K) {
  return (one: Record<K, string>, other: Record<K, string>) => one[key].localeCompare(other[key]);
}
