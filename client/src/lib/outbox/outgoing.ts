import type { AudienceKind } from '../audience.js';
import { type Draft, draftLifeMs, keyOf } from '../drafts/draft.js';
import type { Problem } from '../../../../src/contract/problems.js';
import { findDraft, forgetDraft, keepDraft, useDrafts } from '../drafts/drafts.js';
import { thisTab } from '../drafts/draft-tabs.js';

/** What can be sent later: each kind has a sender of its own. */
export type OutgoingKind = 'note' | 'action' | 'request' | 'answer' | 'concern';

/** Something that she has done with, on its way to the server. It lies among the drafts until it has arrived. */
export interface Outgoing<Input = unknown> {
  kind: OutgoingKind;
  /** What is sent names itself: sent twice, it is written once. */
  input: Input;
  audience: AudienceKind;
  /** "polis och socialtjänst" */
  readers: string;
  /** Until then it can be regretted, and closing the tab keeps it unsent. */
  heldUntil: number | null;
  queuedAt: number;
  /** It may have reached the server, though no answer came: it can only be sent again. */
  isTried: boolean;
  /** The tab that sends it. */
  tab: string;
}

export type OutgoingDraft<Input = unknown> = Draft<Outgoing<Input>>;

/** What waits in this tab, in the order that it was sent. */
export function outgoingHere(drafts = useDrafts.getState().drafts): OutgoingDraft[] {
  return outgoingIn(drafts)
    .filter(({ content }) => content.tab === thisTab)
    .sort((one, other) => one.content.queuedAt - other.content.queuedAt);
}

/** Concerns that she believes she has raised, and that are not there yet. */
export function concernsWaiting(drafts: Record<string, Draft>): OutgoingDraft[] {
  return outgoingIn(drafts).filter(({ content }) => content.kind === 'concern');
}

export function outgoingElsewhere(): OutgoingDraft[] {
  return outgoingIn(useDrafts.getState().drafts).filter(({ content }) => content.tab !== thisTab);
}

function outgoingIn(drafts: Record<string, Draft>): OutgoingDraft[] {
  return Object.values(drafts).filter((draft) => draft.kind === 'outgoing') as OutgoingDraft[];
}

export function findOutgoing(id: string): OutgoingDraft | undefined {
  return findDraft<Outgoing>('outgoing', id);
}

/** It lies here for as long as a draft would, counted from when it was let go of: trying again is no new beginning. */
export function putOutgoing(id: string, about: Pick<Draft, 'place' | 'words'>, content: Outgoing): void {
  const lastsUntil = content.queuedAt + draftLifeMs;
  keepDraft({ kind: 'outgoing', id, isOwn: true, ...about, content, lastsUntil });
}

export function changeOutgoing(id: string, changes: Partial<Outgoing>): void {
  const draft = findOutgoing(id);
  if (draft) keepDraft({ ...draft, content: { ...draft.content, ...changes } });
}

/** Takes it out of the outbox; undefined when it is there no more. */
export function takeOutgoing(id: string): OutgoingDraft | undefined {
  const draft = findOutgoing(id);
  if (draft) forgetDraft('outgoing', id);
  return draft;
}

/** The answer to what was on its way when its author left the case: it arrived after all, or here is why not. */
export function settleLeft(id: string, refusal: Problem | null): void {
  const left = findDraft('left', keyOf({ kind: 'outgoing', id }));
  if (left && refusal) keepDraft({ ...left, refusal });
  else if (left) forgetDraft('left', left.id);
}
