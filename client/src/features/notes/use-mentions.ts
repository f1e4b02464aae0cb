import { useId, useState, type KeyboardEvent } from 'react';
import type { PersonView } from '../../../../src/contract/agencies.js';
import { announce } from '../../lib/announcer.js';
import { useText } from '../../lib/text.js';
import { completed, matching, mentioningAt } from './mentioning.js';

interface MentionsInput {
  text: string;
  /** Whom one may mention: who would read it. */
  readers: readonly PersonView[];
  onPick: (text: string, person: PersonView) => void;
}

/** Names begun with "@" are offered to be completed, of those who would read it. */
export function useMentions({ text, readers, onPick }: MentionsInput) {
  const t = useText();
  const [caret, setCaret] = useState<number | null>(null);
  const begun = caret === null ? null : mentioningAt(text, caret);
  const people = begun ? matching(readers, begun.said) : [];
  const look = (value: string, to: number) => {
    setCaret(to);
    const next = mentioningAt(value, to);
    if (next) announce(t('mention.found', { count: matching(readers, next.said).length }));
  };
  const close = () => {
    setCaret(null);
  };
  /** Answers where one goes on writing. */
  const pick = (person: PersonView): number => {
    if (!begun || caret === null) return text.length;
    const next = completed(text, caret, begun, person.name);
    onPick(next.text, person);
    close();
    return next.caret;
  };
  return { people, look, close, pick };
}

/** Which of some offers is meant: the arrows go round, and Enter takes it. */
export function useOffers<Offer>(offers: readonly Offer[], take: (offer: Offer) => void, close: () => void) {
  const id = useId();
  const [at, setAt] = useState(0);
  const place = Math.max(0, Math.min(at, offers.length - 1));
  const offer = offers[place];
  /** Whether the key meant something to the list. */
  const strike = (event: KeyboardEvent): boolean => {
    if (offer === undefined || event.ctrlKey || event.metaKey) return false;
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: () => {
        setAt((place + 1) % offers.length);
      },
      ArrowUp: () => {
        setAt((place + offers.length - 1) % offers.length);
      },
      Enter: () => {
        setAt(0);
        take(offer);
      },
      Escape: close,
    };
    const act = acts[event.key];
    if (!act) return false;
    event.preventDefault();
    event.stopPropagation();
    act();
    return true;
  };
  return { id, at: place, strike };
}
