import { useMemo } from 'react';
import { currentLanguage, useLanguageStore } from './language.js';
import { useText, type Say } from './text.js';

const dayMs = 86_400_000;

/** Today here, "2026-11-24": due dates are days of the calendar on the wall, not moments. */
export function today(): string {
  return dateOf(new Date());
}

export function isOverdue(dueOn: string | null): boolean {
  return dueOn !== null && dueOn < today();
}

/** How many days are left to a day: 0 on that very day. */
export function daysUntil(date: string): number {
  return Math.round((Date.parse(date) - Date.parse(today())) / dayMs);
}

/** The date of a moment, as the people who lived it count days. */
export function dateOf(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Days and moments in words, in the language on screen. */
export interface DateWords {
  day: (date: string) => string;
  moment: (iso: string) => string;
  time: (moment: Date) => string;
  /** "Tisdag 24 november" */
  whole: (moment: Date) => string;
  /** With everything, for what will be read on another day: "24 november 2026 08:48". */
  full: (iso: string) => string;
}

export function useDates(): DateWords {
  const t = useText();
  const language = useLanguageStore((state) => state.language);
  return useMemo(() => wordsIn(t, language), [t, language]);
}

function wordsIn(t: Say, language: string): DateWords {
  const day = (date: string) => nearWords(t, date) ?? farWords(date, language);
  return {
    day,
    time: timeWords,
    whole: (moment) => wholeWords(moment, language),
    full: (iso) => fullWords(iso, language),
    moment: (iso) => `${day(dateOf(new Date(iso)))} ${timeWords(new Date(iso))}`,
  };
}

function nearWords(t: Say, date: string): string | null {
  const days = daysUntil(date);
  if (days === 0) return t('date.today');
  if (days === 1) return t('date.tomorrow');
  return days === -1 ? t('date.yesterday') : null;
}

function farWords(date: string, language: string): string {
  const isThisYear = date.slice(0, 4) === today().slice(0, 4);
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  const words = new Intl.DateTimeFormat(localeOf(language), isThisYear ? format : { ...format, year: 'numeric' });
  return words.format(new Date(`${date}T00:00:00Z`)).replaceAll('.', '');
}

function fullWords(iso: string, language: string): string {
  const isDay = iso.length === 'YYYY-MM-DD'.length;
  const time = isDay ? { timeZone: 'UTC' } : ({ timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', ...time }).format(new Date(iso));
}

function timeWords(moment: Date): string {
  const format = new Intl.DateTimeFormat(localeOf(currentLanguage()), { hour: '2-digit', minute: '2-digit' });
  return format.format(moment);
}

function wholeWords(moment: Date, language: string): string {
  const format: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  const words = new Intl.DateTimeFormat(localeOf(language), format).format(moment);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function localeOf(language: string): string {
  return language === 'sv' ? 'sv-SE' : 'en-GB';
}
