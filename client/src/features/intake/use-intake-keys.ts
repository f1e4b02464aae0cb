import type { MatterRow } from '../../../../src/contract/intake.js';
import { useLetterKeys } from '../../lib/letter-keys.js';
import { type KeyHelp, usePageKeys } from '../../lib/page-keys.js';

const help: readonly KeyHelp[] = [{ keys: ['J', 'K'], words: 'keys.step.rows', isLetter: true }];

/** The list by keyboard: the next and the one before. */
export function useIntakeKeys(
  rows: readonly MatterRow[],
  chosen: string | undefined,
  open: (matterId: string) => void,
): void {
  usePageKeys(help, ({ key }) => {
    const step = { j: 1, k: -1 }[key.toLowerCase()];
    if (step === undefined || !useLetterKeys.getState().isOn) return false;
    const at = rows.findIndex(({ id }) => id === (chosen ?? rows[0]?.id));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (next) focusOn(next, open);
    return true;
  });
}

function focusOn({ id }: MatterRow, open: (matterId: string) => void): void {
  open(id);
  document.querySelector<HTMLElement>(`[data-matter="${id}"]`)?.focus();
}
