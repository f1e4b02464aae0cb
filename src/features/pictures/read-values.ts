/** A day as files have it: 2019-06-30, 20190630, 30/6 2019, 30.6.2019; a year alone is its first or its last. Null where it is none. */
export function dayIn(written: string, end: 'first' | 'last'): string | null {
  const text = written.trim();
  if (/^(19|20)\d\d$/.test(text)) return `${text}-${end === 'first' ? '01-01' : '12-31'}`;
  const [, year, month, date] = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text) ?? [];
  if (year !== undefined) return real(year, month, date);
  const [, day, monthToo, yearToo] = /^(\d{1,2})[/.](\d{1,2})[/. ]\s*(\d{4})$/.exec(text) ?? [];
  return real(yearToo, monthToo, day);
}

function real(year = '', month = '', date = ''): string | null {
  if (year === '') return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) && day >= '1900' ? day : null;
}

/** A count as files have it: 1 234, 1234,0; or so many percent of a known number. Null where it is none. */
export function countIn(written: string, of: number | null): number | null {
  const text = written.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const [, percent] = /^(\d{1,3}(?:\.\d+)?)%$/.exec(text) ?? [];
  if (percent !== undefined)
    return of === null || Number(percent) > 100 ? null : Math.round((Number(percent) * of) / 100);
  return /^\d{1,9}(\.0+)?$/.test(text) ? Number(text) : null;
}
