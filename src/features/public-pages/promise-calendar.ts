import type { Language } from '../../contract/agencies.js';
import { homeOf } from './page.js';
import { publicWords } from './public-words.js';
import type { ToldPromise } from './published-promises.service.js';

/** The days on which what was promised to an area is followed up, as iCalendar (RFC 5545): whole days, and one event for each focus. */
export function calendarOf(promises: readonly ToldPromise[], language: Language, origin: string): string {
  const events = promises.flatMap((promise) => eventsOf(promise, language, origin));
  const name = `${publicWords[language].home} ${promises[0]?.content.area ?? ''}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samverka//Samverka//SV',
    `X-WR-CALNAME:${textOf(name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** It keeps its name from version to version, so that a calendar moves it and has it once. */
function eventsOf({ address, year, version, at, content }: ToldPromise, language: Language, origin: string): string[] {
  const url = `${origin}${homeOf(language)}/${address}/${String(year)}`;
  return content.focuses.flatMap(({ place, theme, commitment, nextFollowUpOn }) =>
    nextFollowUpOn === null
      ? []
      : [
          'BEGIN:VEVENT',
          `UID:${address}-${String(year)}-${String(place)}@${new URL(origin).hostname}`,
          `DTSTAMP:${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
          `SEQUENCE:${String(version)}`,
          `DTSTART;VALUE=DATE:${nextFollowUpOn.replaceAll('-', '')}`,
          `SUMMARY:${textOf(`${publicWords[language].followUp} ${theme}`)}`,
          `DESCRIPTION:${textOf(commitment)}`,
          `URL:${url}`,
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ],
  );
}

/** RFC 5545, 3.3.11 */
function textOf(words: string): string {
  return words.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|[\r\n]/g, String.raw`\n`);
}

/** RFC 5545, 3.1: no line is longer than 75 bytes, and none is broken within a letter. */
function folded(line: string): string {
  const lines = [''];
  for (const letter of line) {
    const last = lines.at(-1) ?? '';
    const room = lines.length === 1 ? 75 : 74; // what goes on begins with a space
    if (Buffer.byteLength(last + letter) > room) lines.push(letter);
    else lines[lines.length - 1] = last + letter;
  }
  return lines.join('\r\n ');
}
