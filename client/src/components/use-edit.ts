import { useState } from 'react';
import type { Draft } from '../lib/drafts/draft.js';
import { forgetDraft, keepDraft } from '../lib/drafts/drafts.js';
import { useDraft } from '../lib/drafts/use-draft.js';

/** A wording, and what stands for it: a change says which one it was made on. */
export interface Wording<T, V> {
  value: T;
  version: V;
}

interface EditInput<T, V> {
  draft: Pick<Draft, 'kind' | 'id' | 'place' | 'isOwn'>;
  /** The thing as it stands on screen: kept current by what is told, and by a refusal. */
  now: Wording<T, V>;
  wordsOf: (value: T) => string;
  /** Both in one, to be gone over by hand. */
  join: (wordings: { was: T; now: T; mine: T }) => T;
}

/** Her change of something that others may change too. */
export interface Edit<T, V> {
  /** What is in the fields. */
  mine: T;
  change: (mine: T) => void;
  /** What was changed under her hands, while she has not said which it is to be: nothing is sent until then. */
  conflict: T | null;
  takeNow: () => void;
  takeMine: () => void;
  takeBoth: () => void;
  /** What the change is made on. */
  version: V;
  isChanged: boolean;
  /** When the words in the fields are from before. */
  isResumed: boolean;
  /** It has been sent, or is given up. */
  end: () => void;
}

interface Begun<T, V> {
  mine: T;
  was: Wording<T, V>;
}

/**
 * Two hands on one thing: while nothing is changed the fields follow it; once something is, and the thing changes
 * too, she sees both and chooses. What she has begun is kept as a draft until it is sent.
 */
export function useEdit<T, V>({ draft, now, wordsOf, join }: EditInput<T, V>): Edit<T, V> {
  const kept = useDraft<Begun<T, V>>(draft.kind, draft.id);
  const [isResumed, setResumed] = useState(kept !== undefined);
  const { mine, was } = kept?.content ?? { mine: now.value, was: now };
  const keep = (content: Begun<T, V>) => {
    if (isSame(content.mine, content.was.value)) forgetDraft(draft.kind, draft.id);
    else keepDraft<Begun<T, V>>({ ...draft, words: wordsOf(content.mine), content });
  };
  const settle = (chosen: T) => () => {
    keep({ mine: chosen, was: now });
  };
  return {
    mine,
    change: (changed) => {
      keep({ mine: changed, was });
    },
    conflict: isOvertaken({ mine, was }, now) ? now.value : null,
    takeNow: settle(now.value),
    takeMine: settle(mine),
    takeBoth: settle(join({ was: was.value, now: now.value, mine })),
    version: now.version,
    isChanged: !isSame(mine, now.value),
    isResumed,
    end: () => {
      setResumed(false);
      forgetDraft(draft.kind, draft.id);
    },
  };
}

/** It has been changed since she began, and not into what she wants herself. */
function isOvertaken<T, V>({ mine, was }: Begun<T, V>, now: Wording<T, V>): boolean {
  return was.version !== now.version && !isSame(was.value, now.value) && !isAlike(mine, now.value);
}

/** Values of fields: strings, and lists of them. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** But for the spaces around them, which are not sent. */
function isAlike(one: unknown, other: unknown): boolean {
  const trim = (_key: string, value: unknown) => (typeof value === 'string' ? value.trim() : value);
  return JSON.stringify(one, trim) === JSON.stringify(other, trim);
}
