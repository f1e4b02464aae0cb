import { useEffect } from 'react';
import { isTyping } from '../lib/letter-keys.js';

/** Ctrl+Z takes back my last act: in a field it means what it always has. */
export function useUndoKey(takeBack: () => boolean): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isUndo(event) || isTyping(event.target)) return;
      if (takeBack()) event.preventDefault();
    };
    document.addEventListener('keydown', act);
    return () => {
      document.removeEventListener('keydown', act);
    };
  }, [takeBack]);
}

function isUndo({ ctrlKey, metaKey, shiftKey, altKey, key, repeat }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && !altKey && !repeat && key.toLowerCase() === 'z';
}
