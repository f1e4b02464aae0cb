import { BadRequestException, Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type Theme, themes } from '../../contract/pictures.js';

/** The days of a year, or of half of one. */
export interface Days {
  /** As it is written: "2019" is a year, "2019-1" its first half. */
  readonly word: string;
  readonly year: number;
  readonly from: string;
  readonly until: string;
}

const form = /^(20\d\d)(?:-([12]))?$/;

/** Null where it is no period. */
export function daysOf(word: string): Days | null {
  const [, year, half] = form.exec(word) ?? [];
  if (year === undefined) return null;
  const from = half === '2' ? '-07-01' : '-01-01';
  const until = half === '1' ? '-06-30' : '-12-31';
  return { word, year: Number(year), from: year + from, until: year + until };
}

/** The same days, the year before. */
export function yearBefore({ word, year, from, until }: Days): Days {
  const before = String(year - 1);
  return { word: before + word.slice(4), year: year - 1, from: before + from.slice(4), until: before + until.slice(4) };
}

/** The same days of so many years, the oldest first. */
export function yearsUntil(days: Days, count: number): Days[] {
  return count === 1 ? [days] : [...yearsUntil(yearBefore(days), count - 1), days];
}

/** Where a picture is asked for: its area and its days, and the theme where it is one of them. */
@Injectable()
export class PicturePipe implements PipeTransform<
  Record<string, string>,
  { areaId: string; period: Days; theme: Theme }
> {
  transform({ areaId = '', period = '', theme = themes[0] }: Record<string, string>): {
    areaId: string;
    period: Days;
    theme: Theme;
  } {
    const days = daysOf(period);
    if (!isUUID(areaId) || days === null || !isTheme(theme)) throw new BadRequestException();
    return { areaId: areaId.toLowerCase(), period: days, theme };
  }
}

/** Of a year alone. */
@Injectable()
export class AreaYearPipe implements PipeTransform<Record<string, string>, { areaId: string; year: number }> {
  transform({ areaId = '', year = '' }: Record<string, string>): { areaId: string; year: number } {
    if (!isUUID(areaId) || !/^(19|20)\d\d$/.test(year)) throw new BadRequestException();
    return { areaId: areaId.toLowerCase(), year: Number(year) };
  }
}

function isTheme(word: string): word is Theme {
  return themes.some((theme) => theme === word);
}
