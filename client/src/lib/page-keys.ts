import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { isTyping } from './letter-keys.js';
import type { MessageKey } from './messages/sv.js';

/** A key that means something on a page: how it is shown in the list, and what it does. */
export interface KeyHelp {
  keys: readonly string[];
  words: MessageKey;
  /** A single letter, which can be switched off. */
  isLetter?: true;
}

const nothing: readonly KeyHelp[] = [];

/** What the keys mean on the page that is open. */
export const useKeyHelp = create<{ help: readonly KeyHelp[] }>(() => ({ help: nothing }));

/** Answers to the keys of a page while it is open, and lists them. `act` says whether the key meant something. */
export function usePageKeys(help: readonly KeyHelp[], act: (event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    useKeyHelp.setState({ help });
    return () => {
      useKeyHelp.setState({ help: nothing });
    };
  }, [help]);
  useKeys((event) => !event.ctrlKey && !event.metaKey && !isTyping(event.target) && act(event));
}

/** Answers to keys wherever they are struck; one that meant something does nothing else. */
export function useKeys(act: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const answer = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && latest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', answer);
    return () => {
      document.removeEventListener('keydown', answer);
    };
  }, []);
}
