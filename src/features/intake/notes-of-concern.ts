import type { ConcernContent, ConcernView } from '../../contract/concerns.js';
import { noteLength } from '../../contract/notes.js';

/** What was raised, as notes that stand in a case: as many as it takes. In Swedish, as what is kept in a case is. */
export function notesOf({ code, reporter, raisedAt, child, content, form }: ConcernView): string[] {
  const day = new Date(raisedAt).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'long' });
  const what = form === 'report' ? 'Orosanmälan' : 'Rådfrågning';
  const head = `${what} ${code} från ${reporter.agency}, ${reporter.name}, ${reporter.title.toLowerCase()}, ${day}.`;
  const about = child && [child.name, child.schoolClass, child.identityNumber].filter(Boolean).join(', ');
  return parted([head, about && `Gäller: ${about}`, ...saidIn(content)].filter(Boolean).join('\n'));
}

function saidIn({ seen, told, place, time }: ConcernContent): (string | null)[] {
  const where = [place, time].filter(Boolean).join(', ');
  return [where === '' ? null : `Var och när: ${where}`, seen && `Har sett: ${seen}`, told && `Har hört: ${told}`];
}

/** Nothing is left out: what is longer than a note goes on in the next. */
function parted(text: string): string[] {
  const letters = Array.from(text);
  const count = Math.ceil(letters.length / noteLength.max);
  return Array.from({ length: count }, (_, part) =>
    letters.slice(part * noteLength.max, (part + 1) * noteLength.max).join(''),
  );
}
