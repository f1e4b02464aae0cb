import type { IdentityKind } from './persons.js';

/** What a number is, and how it is kept: `199001011234`. */
export interface Identity {
  readonly kind: Exclude<IdentityKind, 'unknown'>;
  readonly number: string;
}

const form = /^(18|19|20)?(\d{6})([-+]?)([0-9TRSUWXJKLMN]\d{3})$/;

/**
 * A personnummer, a samordningsnummer (day + 60) or an interim number (a letter that counts as 1), in any usual form; of ten
 * digits the last hundred years, or with a plus those before. Null where it can be none. Nobody was born on that day for
 * certain: numbers are given out by a day near by when those of one have run out (FOL 18 §, 2022:1697).
 */
export function identityIn(written: string, today: string): Identity | null {
  const parts = partsOf(written);
  if (parts === null || !isRight(parts.date + parts.serial)) return null;
  const { sign, date, serial } = parts;
  const years = parts.century ?? centuryOf(dayIn(date), sign === '+', today);
  const day = years + dayIn(date);
  if (!isDay(day) || day > today.replaceAll('-', '')) return null;
  return { kind: kindOf(date, serial), number: years + date + serial };
}

/** What is wrong with a number that is none: how it is written, its check digit, or its day. Null where it is one. */
export function identityFault(written: string, today: string): 'form' | 'check' | 'day' | null {
  if (identityIn(written, today) !== null) return null;
  const parts = partsOf(written);
  if (parts === null) return 'form';
  return isRight(parts.date + parts.serial) ? 'day' : 'check';
}

interface Parts {
  readonly century: string | undefined;
  readonly date: string;
  readonly sign: string;
  /** With its check digit. */
  readonly serial: string;
}

function partsOf(written: string): Parts | null {
  const [, century, date = '', sign = '', serial = ''] = form.exec(bare(written)) ?? [];
  return date === '' || serial.startsWith('000') ? null : { century, date, sign, serial };
}

/** Without spaces, and with the hyphen that a phone or a word processor makes a dash of. */
function bare(written: string): string {
  return written
    .replaceAll(/\s/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();
}

/** The day that a number tells, as it is kept: `2005-11-25`. Of a samordningsnummer too. */
export function bornOn(number: string): string {
  const day = dayIn(number.slice(2, 8));
  return `${number.slice(0, 2)}${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`;
}

/** As it is written on paper: `900101-1234`, with a plus from the year in which somebody turns a hundred. */
export function shownIdentity(number: string, today: string): string {
  const sign = Number(today.slice(0, 4)) - Number(number.slice(0, 4)) >= 100 ? '+' : '-';
  return `${number.slice(2, 8)}${sign}${number.slice(8)}`;
}

/** What somebody has written for a number, with the hyphen that is easily left out; anything else as it stands. */
export function readableIdentity(written: string): string {
  return written.trim().replace(/^(\d{6}|\d{8})([0-9TRSUWXJKLMN]\d{3})$/i, '$1-$2');
}

function kindOf(date: string, serial: string): Identity['kind'] {
  if (/\D/.test(serial)) return 'interim';
  return Number(date.slice(4)) > 60 ? 'samordningsnummer' : 'personnummer';
}

/** `YYMMDD`, as it would be without what is added for a samordningsnummer. */
function dayIn(date: string): string {
  const day = Number(date.slice(4));
  return date.slice(0, 4) + String(day > 60 ? day - 60 : day).padStart(2, '0');
}

function centuryOf(day: string, isOlder: boolean, today: string): string {
  const now = Number(today.slice(0, 2));
  const last = String(now) + day <= today.replaceAll('-', '') ? now : now - 1;
  return String(isOlder ? last - 1 : last);
}

function isDay(day: string): boolean {
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}

/** By modulus 10, weights 2 and 1. */
function isRight(ten: string): boolean {
  const sum = Array.from(ten.replace(/\D/, '1')).reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
