import type { Language } from '../../../contract/agencies.js';
import type { PublishedPromise } from '../../../contract/promises.js';
import { figureIn, publicWords } from './public-words.js';

const sv = {
  brand: (area: string) => `Samverkan ${area}`,
  promised: (area: string) => `Det här lovade vi ${area}.`,
  soFar: 'Så går det.',
  measured: (year: number, day: string) => `Medborgarlöften ${String(year)}, mätt ${day}`,
  example: 'Exempel, påhittade uppgifter',
  target: 'mål',
};

const en: typeof sv = {
  brand: (area) => `Samverkan ${area}`,
  promised: (area) => `What we promised ${area}.`,
  soFar: 'How it goes.',
  measured: (year, day) => `Citizen promises ${String(year)}, measured ${day}`,
  example: 'Example, invented figures',
  target: 'target',
};

export const shareWords: Readonly<Record<Language, typeof sv>> = { sv, en };

/** What a picture of it shows, for whoever does not see it. */
export function pictureTextOf(content: PublishedPromise, language: Language): string {
  const words = shareWords[language];
  const shown = content.focuses.flatMap(({ indicators }) =>
    indicators.filter(({ outcome }) => outcome !== null && outcome.value !== null).slice(0, 1),
  );
  const counts = shown.slice(0, 3).map(({ name, outcome, target }) => {
    const said = outcome === null ? '' : figureIn(publicWords[language], outcome);
    return `${name}: ${said}, ${words.target} ${String(target)}.`;
  });
  return [words.promised(content.area), words.soFar, ...counts].join(' ');
}
