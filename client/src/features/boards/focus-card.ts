/** The link of a card: it is what takes the focus. */
export function focusCard(caseId: string): void {
  document.querySelector<HTMLElement>(`[data-case="${caseId}"] a`)?.focus();
}

/** The card that has the focus, or something in it. */
export function focusedCard(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-case]') ?? null;
}

/** A card that moves to another column is made anew there: focus must follow it by hand. */
export function keepFocusOn(caseId: string, act: () => void): void {
  const hadFocus = focusedCard()?.dataset.case === caseId;
  act();
  if (hadFocus)
    setTimeout(() => {
      focusCard(caseId);
    }, 50);
}
