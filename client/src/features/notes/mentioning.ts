import type { Audience, PersonView } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';

/** A name begun with "@": where it stands, and what has been written of it. */
export interface Mentioning {
  from: number;
  said: string;
}

const begun = /(?:^|[\s(])@([\p{L}][\p{L}\p{M}’'-]*(?: [\p{L}][\p{L}\p{M}’'-]*)?|)$/u;
const most = 6;

/** The name that is being written where the caret stands, if any is. */
export function mentioningAt(text: string, caret: number): Mentioning | null {
  const said = begun.exec(text.slice(0, caret))?.[1];
  return said === undefined ? null : { from: caret - said.length - 1, said };
}

/** Who would read it, but me: whom I may mention, and nobody else. */
export function readersOf({ participants, people }: CaseView, audience: Audience, me: string): PersonView[] {
  const reading = participants.filter(({ agency }) => audience.includes(agency.id));
  const ids = new Set(reading.flatMap(({ memberIds }) => memberIds));
  return people.filter(({ id }) => id !== me && ids.has(id));
}

/** Those whose name, or one of its parts, begins so. */
export function matching(readers: readonly PersonView[], said: string): PersonView[] {
  const wanted = said.toLocaleLowerCase('sv');
  const isMeant = ({ name }: PersonView) => {
    const low = name.toLocaleLowerCase('sv');
    return low.startsWith(wanted) || low.split(' ').some((part) => part.startsWith(wanted));
  };
  return readers.filter(isMeant).slice(0, most);
}

/** The text with the whole name in it, and where one goes on writing. */
export function completed(text: string, caret: number, { from }: Mentioning, name: string) {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** Those of them whose name still stands in the text, and who would read it. */
export function standing(mentioned: readonly string[], text: string, readers: readonly PersonView[]): string[] {
  return readers.filter(({ id, name }) => mentioned.includes(id) && text.includes(`@${name}`)).map(({ id }) => id);
}

/** A part of a text: words, or somebody's name. */
export interface TextPart {
  text: string;
  isMention: boolean;
}

/** A text in parts, those that mention one of these by themselves. */
export function partsOf(text: string, people: readonly PersonView[]): TextPart[] {
  const names = people.map(({ name }) => `@${name}`).filter((name) => text.includes(name));
  const [first] = names.sort((one, other) => text.indexOf(one) - text.indexOf(other) || other.length - one.length);
  if (first === undefined) return text ? [{ text, isMention: false }] : [];
  const at = text.indexOf(first);
  const before = at > 0 ? [{ text: text.slice(0, at), isMention: false }] : [];
  return [...before, { text: first, isMention: true }, ...partsOf(text.slice(at + first.length), people)];
}
