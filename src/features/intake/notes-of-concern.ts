import type { ConcernContent, ConcernView } from '../../contract/concerns.js';
import { readableIdentity } from '../../contract/identity-forms.js';
import { noteLength } from '../../contract/notes.js';
import { concernWords } from '../../contract/words/concerns-sv.js';

/** What was raised, as notes that stand in a case: as many as it takes. In Swedish, as what is kept in a case is. */
export function notesOf(concern: ConcernView): string[] {
  const { code, reporter, raisedAt, child, form } = concern;
  const day = new Date(raisedAt).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'long' });
  const what = form === 'report' ? 'Orosanmälan' : 'Rådfrågning';
  const head = `${what} ${code} från ${reporter.agency}, ${reporter.name}, ${reporter.title.toLowerCase()}, ${day}.`;
  const number = child?.identityNumber ? readableIdentity(child.identityNumber) : null;
  const about = child && line('Gäller', child.name, child.schoolClass, number);
  return parted([head, about, ...judgedIn(concern), ...saidIn(concern.content)].filter(Boolean).join('\n'));
}

/** What whoever raised it chose from lists. */
function judgedIn({ kind, urgency, content, form }: ConcernView): (string | null)[] {
  const informed = form === 'report' ? concernWords[`concern.informed.${content.informed}`] : null;
  return [
    line('Vad oron gäller', concernWords[`concern.kind.${kind}`]),
    line('Hur bråttom det är', concernWords[`concern.urgency.${urgency}`]),
    line('Vet om anmälan', informed),
  ];
}

function saidIn({ seen, told, place, time, interpreter, callback }: ConcernContent): (string | null)[] {
  return [
    line('Var och när', place, time),
    line('Har sett', seen),
    line('Har hört', told),
    line('Tolk behövs', interpreter),
    line('Vill bli uppringd på', callback),
  ];
}

function line(name: string, ...words: (string | null)[]): string | null {
  const said = words.filter(Boolean).join(', ');
  return said === '' ? null : `${name}: ${said}`;
}

/** Nothing is left out: what is longer than a note goes on in the next. */
function parted(text: string): string[] {
  const letters = Array.from(text);
  const count = Math.ceil(letters.length / noteLength.max);
  return Array.from({ length: count }, (_, part) =>
    letters.slice(part * noteLength.max, (part + 1) * noteLength.max).join(''),
  );
}
