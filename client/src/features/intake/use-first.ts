import { useState } from 'react';
import type { IntakeView } from '../../../../src/contract/intake.js';
import type { Sight } from './sight.js';

/**
 * The one that is open before any is chosen: the first, and it stays open though it is decided on and others come before it.
 * Another child's under the hand of whoever is about to decide would be decided on in its place.
 */
export function useFirst({ matters }: IntakeView, sight: Sight, first: string | undefined): string | undefined {
  const [held, hold] = useState({ sight, id: first });
  const isHeld = held.sight === sight && matters.some(({ id }) => id === held.id);
  if (isHeld) return held.id;
  if (held.sight !== sight || held.id !== first) hold({ sight, id: first });
  return first;
}
