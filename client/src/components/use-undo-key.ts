import { isTyping } from '../lib/letter-keys.js';
import { useKeys } from '../lib/page-keys.js';

/** Ctrl+Z takes back my last act: in a field it means what it always has. */
export function useUndoKey(takeBack: () => boolean): void {
  useKeys((event) => isUndo(event) && !isTyping(event.target) && takeBack());
}

function isUndo({ ctrlKey, metaKey, shiftKey, altKey, key, repeat }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && !altKey && !repeat && key.toLowerCase() === 'z';
}
