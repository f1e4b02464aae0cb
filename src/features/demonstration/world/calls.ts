import type { CallWish } from '../../../contract/calls.js';

/** Which invented people want to be called by whom: the numbers are of the series for drama. */
export const calls: readonly { by: string; whom: string; callback: string | null; wish: CallWish }[] = [
  { by: 'KL', whom: 'AE', callback: '08-465 004 12', wish: 'today' },
  { by: 'EK', whom: 'JN', callback: null, wish: 'this_week' },
];
