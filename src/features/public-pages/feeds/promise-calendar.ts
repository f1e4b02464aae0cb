import { stockholmTime } from '../../../contract/clocks.js';
import type { Language } from '../../../contract/agencies.js';
import { calendarFile, icalDay, icalInstant, icalText } from '../../../platform/http/ical.js';
import { homeOf } from '../pages/page.js';
import { publicWords } from '../words/public-words.js';
import type { ToldPromise } from '../published-promises.service.js';

/** The days on which what was promised to an area is followed up, as iCalendar (RFC 5545), one event for each focus; and the dialogues that anybody may come to. */
export function calendarOf(promises: readonly ToldPromise[], language: Language, origin: string): string {
  const events = promises.flatMap((promise) => [
    ...eventsOf(promise, language, origin),
    ...dialoguesOf(promise, language, origin),
  ]);
  const name = `${publicWords[language].home} ${promises[0]?.content.area ?? ''}`;
  return calendarFile(name, events);
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
          `DTSTAMP:${icalInstant(at)}`,
          `SEQUENCE:${String(version)}`,
          `DTSTART;VALUE=DATE:${icalDay(nextFollowUpOn)}`,
          `SUMMARY:${icalText(`${publicWords[language].followUp} ${theme}`)}`,
          `DESCRIPTION:${icalText(commitment)}`,
          `URL:${url}`,
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ],
  );
}

/** In universal time, which every calendar knows; one that is called off says so, and leaves the calendar. */
function dialoguesOf(
  { address, year, version, at, content }: ToldPromise,
  language: Language,
  origin: string,
): string[] {
  return (content.dialogues ?? []).flatMap(({ id, what, place, onDay, fromTime, untilTime, isCancelled }) => [
    'BEGIN:VEVENT',
    `UID:${id}@${new URL(origin).hostname}`,
    `DTSTAMP:${icalInstant(at)}`,
    `SEQUENCE:${String(version)}`,
    `DTSTART:${icalInstant(stockholmTime(onDay, fromTime))}`,
    `DTEND:${icalInstant(stockholmTime(onDay, untilTime))}`,
    `SUMMARY:${icalText(what)}`,
    `LOCATION:${icalText(place)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `URL:${origin}${homeOf(language)}/${address}/${String(year)}`,
    'END:VEVENT',
  ]);
}
