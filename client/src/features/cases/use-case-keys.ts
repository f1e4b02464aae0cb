import { useLetterKeys } from '../../lib/letter-keys.js';
import { runPageAct } from '../../lib/page-acts.js';
import { usePageKeys, type KeyHelp } from '../../lib/page-keys.js';

const help: readonly KeyHelp[] = [
  { keys: ['J', 'K'], words: 'keys.rows', isLetter: true },
  { keys: ['N'], words: 'keys.write', isLetter: true },
  { keys: ['A'], words: 'keys.plan', isLetter: true },
  { keys: ['T'], words: 'keys.tab', isLetter: true },
  { keys: ['M'], words: 'keys.stage', isLetter: true },
  { keys: ['R'], words: 'keys.assign', isLetter: true },
  { keys: ['/'], words: 'search.case', isLetter: true },
  { keys: ['Ctrl', 'Enter'], words: 'keys.save' },
];

/** The acts of the page that have a letter. What may not be done is offered by nobody, and its letter does nothing. */
const acts: Record<string, string> = { n: 'write', a: 'plan', t: 'tab', m: 'move', r: 'assign' };

/** A case by keyboard. */
export function useCaseKeys(): void {
  usePageKeys(help, ({ key, altKey }) => {
    if (altKey || !useLetterKeys.getState().isOn) return false;
    return actByLetter(key.toLowerCase());
  });
}

function actByLetter(letter: string): boolean {
  if (letter === 'j' || letter === 'k') return stepAmongRows(letter === 'j' ? 1 : -1);
  const act = acts[letter];
  return act !== undefined && runPageAct(act);
}

/** From note to note, or from action to action; to the last, where none has the focus. */
function stepAmongRows(step: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = at === -1 ? rows.at(-1) : rows[at + step];
  row?.focus();
  return true;
}
