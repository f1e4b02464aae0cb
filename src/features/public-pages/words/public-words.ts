import type { Language } from '../../../contract/agencies.js';
import type { Figure } from '../../../contract/promises.js';

const sv = {
  home: 'Medborgarlöften',
  title: (area: string, year: number) => `Medborgarlöften ${area} ${String(year)}`,
  other: 'English',
  this: 'Svenska',
  promised: 'Vi lovade',
  done: 'Så går det',
  did: 'Det här har vi gjort',
  none: 'Inget är gjort än.',
  counted: 'planerade aktiviteter är gjorda.',
  of: 'av',
  updated: 'Uppdaterad',
  example: 'Exempelsida.',
  exampleText: 'Löftena är från 2020. Utfall, datum och aktiviteter är påhittade.',
  responsible: 'Ansvarig:',
  next: 'Nästa uppföljning:',
  start: 'Start:',
  goal: 'Mål:',
  goalBy: 'senast',
  reached: 'Målet nåddes',
  measured: 'Mätt',
  notYet: 'Inte mätt än',
  small: 'färre än 5',
  untold: 'visas inte',
  least: 'minst',
  table: 'Siffrorna i en tabell',
  what: 'Vad',
  startHead: 'Start',
  now: 'Nu',
  goalHead: 'Mål',
  source: 'Källa',
  square: 'Bild 1080 × 1080',
  wide: 'Bild 1200 × 630',
  how: 'Så har vi mätt',
  howText:
    'Start och utfall räknas fram ur siffror med angiven källa. Ingen skriver in ett resultat. Tal under 5 visas inte, så att ingen enskild går att känna igen.',
  news: 'Nytt i den här versionen',
  versions: 'Tidigare versioner',
  latest: 'Senaste versionen',
  version: (number: number) => `Version ${String(number)}`,
  urgent: 'Om det är akut, ring 112',
  parties: 'Löftet är gemensamt för',
  list: 'Områden och år',
  empty: 'Inget löfte är publicerat än.',
  accessibility: 'Tillgänglighetsredogörelse',
  calendar: 'Kalender (iCal)',
  followUp: 'Uppföljning:',
  dialogues: 'Kom och prata med oss',
  cancelled: 'Inställt',
  clock: 'kl.',
  missing: 'Sidan finns inte',
  missingText: 'Löftet du söker är inte publicerat. Här är de som är det.',
};

const en: typeof sv = {
  home: 'Citizen promises',
  title: (area, year) => `Citizen promises ${area} ${String(year)}`,
  other: 'Svenska',
  this: 'English',
  promised: 'We promised',
  done: 'How it goes',
  did: 'What we have done',
  none: 'Nothing has been done yet.',
  counted: 'planned activities are done.',
  of: 'of',
  updated: 'Updated',
  example: 'Example page.',
  exampleText: 'The promises are from 2020. Outcomes, dates and activities are invented. The promises are in Swedish.',
  responsible: 'Responsible:',
  next: 'Next follow-up:',
  start: 'Start:',
  goal: 'Target:',
  goalBy: 'by',
  reached: 'The target was reached on',
  measured: 'Measured',
  notYet: 'Not measured yet',
  small: 'fewer than 5',
  untold: 'not shown',
  least: 'at least',
  table: 'The figures in a table',
  what: 'What',
  startHead: 'Start',
  now: 'Now',
  goalHead: 'Target',
  source: 'Source',
  square: 'Picture 1080 × 1080',
  wide: 'Picture 1200 × 630',
  how: 'How we have measured',
  howText:
    'Start and outcome are computed from figures with a stated source. Nobody types in a result. Numbers under 5 are not shown, so that nobody can be recognised.',
  news: 'New in this version',
  versions: 'Earlier versions',
  latest: 'The latest version',
  version: (number) => `Version ${String(number)}`,
  urgent: 'In an emergency, call 112',
  parties: 'A joint promise by',
  list: 'Areas and years',
  empty: 'No promise has been published yet.',
  accessibility: 'Accessibility statement',
  calendar: 'Calendar (iCal)',
  followUp: 'Follow-up:',
  dialogues: 'Come and talk with us',
  cancelled: 'Called off',
  clock: '',
  missing: 'There is no such page',
  missingText: 'The promise that you look for has not been published. These have.',
};

export type PublicWords = typeof sv;

export const publicWords: Readonly<Record<Language, PublicWords>> = { sv, en };

/** "21 november 2020", as it is written in that language. */
export function dayIn(language: Language, day: string): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/** "41 av 52"; what is small is said to be, and by how much is not. */
export function figureIn(words: PublicWords, { value, of, isSmall = true, isLeast = false }: Figure): string {
  if (isLeast) return `${words.least} ${String(value)}`;
  const counted = value === null ? (isSmall ? words.small : words.untold) : String(value);
  return of === null ? counted : `${counted} ${words.of} ${String(of)}`;
}
