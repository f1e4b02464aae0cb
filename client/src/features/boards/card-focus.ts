import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { create } from 'zustand';

interface CardFocus {
  /** The card that has the focus, had it last, or is held by the mouse: it stays on the page however far one scrolls. */
  held: string | null;
  /** Whether the focus is still to be given to it. */
  isWanted: boolean;
}

const nothing: CardFocus = { held: null, isWanted: false };

export const useCardFocus = create<CardFocus>(() => nothing);

/** Gives the focus to a card as soon as it is on the page. */
export function focusCard(caseId: string): void {
  useCardFocus.setState({ held: caseId, isWanted: true });
}

export function holdCard(caseId: string): void {
  useCardFocus.setState({ held: caseId, isWanted: false });
}

/** For a card that is no more to be found, and at sign-out. */
export function forgetCardFocus(): void {
  useCardFocus.setState(nothing);
}

/** The card that has the focus, or something in it. */
export function focusedCard(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-case]') ?? null;
}

/**
 * A card that moves to another column is made anew there: the focus follows it. So it does when one comes back to the
 * board from the case.
 */
export function useFollowingFocus(caseId: string, card: RefObject<HTMLElement | null>): void {
  const isWanted = useCardFocus((state) => state.isWanted && state.held === caseId);
  useEffect(() => {
    if (isWanted) card.current?.querySelector('a')?.focus();
  }, [isWanted, card]);
  useLayoutEffect(() => {
    const element = card.current;
    return () => {
      if (element?.contains(document.activeElement)) focusCard(caseId);
    };
  }, [caseId, card]);
}
