import { lazy, Suspense } from 'react';
import { areDialogsOpen, isTyping, useLetterKeys } from '../lib/letter-keys.js';
import { hideOverlay, showOverlay, useOverlay } from '../lib/overlay.js';
import { useKeys } from '../lib/page-keys.js';
import { useSignOut } from './use-sign-out.js';

const KeysDialog = lazy(() =>
  import('../components/keys-dialog.js').then((module) => ({ default: module.KeysDialog })),
);
const Palette = lazy(() => import('./palette.js').then((module) => ({ default: module.Palette })));

/** What can be called up over any page: the palette by Ctrl+K, the list of keys by a question mark. */
export function Overlays() {
  const shown = useOverlay((state) => state.shown);
  const signOut = useSignOut();
  useKeys(callUp);
  return (
    <Suspense>
      {shown === 'keys' ? <KeysDialog onClose={hideOverlay} /> : null}
      {shown === 'palette' ? <Palette onClose={hideOverlay} onSignOut={signOut.ask} /> : null}
    </Suspense>
  );
}

function callUp(event: KeyboardEvent): boolean {
  if (isPaletteKey(event)) return togglePalette();
  const isListKey = event.key === '?' && useLetterKeys.getState().isOn && !isTyping(event.target);
  if (isListKey) showOverlay('keys');
  return isListKey;
}

function isPaletteKey({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
}

/** Not over another dialog: what that one asks is answered first. The browser's own Ctrl+K stays away all the same. */
function togglePalette(): boolean {
  if (useOverlay.getState().shown === 'palette') hideOverlay();
  else if (!areDialogsOpen()) showOverlay('palette');
  return true;
}
