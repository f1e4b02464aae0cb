import { parse } from 'csv-parse/sync';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import type { ImportFault, ImportPreview, ImportRow } from '../../contract/figure-files.js';
import type { AreaNode } from '../../contract/pictures.js';
import { areaNamed, type Column, heads, kindNamed, needed, plain, themeNamed, voiceNamed } from './import-words.js';
import { countIn, dayIn } from './read-values.js';

const mostRows = 1000;

/** A file as it was read: every line is a row that can be brought in, or has a fault that says why not. Nothing is passed over. */
export function readFile(text: string, areas: readonly AreaNode[], today: string): ImportPreview {
  const table = tableIn(text);
  if (table === null) return { rows: [], faults: [fault('not-a-table', 1)] };
  const [head = [], ...lines] = table;
  const columns = columnsIn(head);
  const missing = needed.filter((column) => !columns.has(column));
  if (missing.length > 0)
    return { rows: [], faults: missing.map((column) => fault('head-missing', 1, heads[column][0])) };
  if (lines.length > mostRows) return { rows: [], faults: [fault('too-many', mostRows + 2)] };
  return whole(lines.map((cells, at) => new Line(at + 2, cells, columns).read(areas, today)));
}

/** Semicolons or commas, whichever there are more of in the first line; with or without a mark of its bytes' order. */
function tableIn(text: string): string[][] | null {
  const [first = ''] = text.split(/\r?\n/);
  const delimiter = first.split(';').length >= first.split(',').length ? ';' : ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch {
    return null;
  }
}

function columnsIn(head: readonly string[]): Map<Column, number> {
  const all = Object.entries(heads) as [Column, readonly string[]][];
  const places = all.map(([column, names]) => [column, head.findIndex((cell) => names.includes(plain(cell)))] as const);
  return new Map(places.filter(([, place]) => place >= 0));
}

function whole(read: readonly (ImportRow | ImportFault[])[]): ImportPreview {
  const rows = read.flatMap((each) => (Array.isArray(each) ? [] : [each]));
  const faults = read.flatMap((each) => (Array.isArray(each) ? each : []));
  const firsts = new Map(rows.map((row) => [sameness(row), row]).reverse() as [string, ImportRow][]);
  const twice = rows.filter((row) => firsts.get(sameness(row)) !== row);
  const more = twice.map(({ line }) => fault('twice', line));
  return {
    rows: rows.filter((row) => !twice.includes(row)),
    faults: [...faults, ...more].sort((one, other) => one.line - other.line),
  };
}

/** What may be counted only once. */
export function sameness({
  areaId,
  kind,
  theme,
  measure,
  voice,
  fromOn,
  untilOn,
  said,
}: Omit<ImportRow, 'line'>): string {
  return [areaId, kind, theme, measure, voice ?? '', fromOn, untilOn, said ?? ''].join('\n');
}

function fault(
  why: ImportFault['why'],
  line: number,
  column: string | null = null,
  written: string | null = null,
): ImportFault {
  return { line, column, written: written === null ? null : written.slice(0, 80), why };
}

type Draft = { [K in keyof ImportRow]: ImportRow[K] | null | undefined };

/** One line of a file: as a row, or all that is wrong with it. */
class Line {
  private readonly faults: ImportFault[] = [];

  constructor(
    private readonly number: number,
    private readonly cells: readonly string[],
    private readonly columns: ReadonlyMap<Column, number>,
  ) {}

  read(areas: readonly AreaNode[], today: string): ImportRow | ImportFault[] {
    const row = { line: this.number, ...this.what(areas), ...this.days(today), ...this.counts(), ...this.words() };
    this.lookAtWhole(row);
    return this.faults.length > 0 ? this.faults : (row as ImportRow);
  }

  private what(areas: readonly AreaNode[]) {
    return {
      areaId: this.known('area', areaNamed(areas, this.cell('area'))?.id, 'unknown-area'),
      kind: this.known('kind', kindNamed(this.cell('kind')), 'unknown-kind'),
      theme: this.known('theme', themeNamed(this.cell('theme')), 'unknown-theme'),
      voice: this.cell('voice') === '' ? null : this.known('voice', voiceNamed(this.cell('voice')), 'unknown-voice'),
    };
  }

  private days(today: string) {
    const fromOn = this.known('from', dayIn(this.cell('from'), 'first'), 'not-a-date');
    const untilOn = this.known('until', dayIn(this.cell('until'), 'last'), 'not-a-date');
    const said = this.cell('sourceOn');
    const sourceOn = said === '' ? today : this.known('sourceOn', dayIn(said, 'last'), 'not-a-date');
    if (fromOn && untilOn && fromOn > untilOn) this.faulty('until', 'dates-turned');
    return { fromOn, untilOn, sourceOn };
  }

  private counts() {
    const ofValue = this.cell('of') === '' ? null : this.known('of', countIn(this.cell('of'), null), 'not-a-count');
    const value = this.known('value', countIn(this.cell('value'), ofValue ?? null), 'not-a-count');
    if (value != null && ofValue != null && value > ofValue) this.faulty('value', 'part-too-great');
    return { value, ofValue };
  }

  private words() {
    return {
      measure: this.text('measure', 120, 'no-measure'),
      source: this.text('source', 200, 'no-source'),
      said: this.cell('said') === '' ? null : this.text('said', 500, 'no-measure'),
    };
  }

  private lookAtWhole({ kind, voice, said, measure, source }: Draft): void {
    const isSaid = kind === 'dialogue' || kind === 'complaint' || kind === 'safety_walk';
    if (!isSaid && (voice || said)) this.faulty('voice', 'voice-unfit');
    if (holdsIdentityNumber([said, measure, source].join('\n'))) this.faulty('said', 'identity-in-text');
  }

  private text(column: Column, most: number, why: ImportFault['why']): string | null {
    const written = this.cell(column);
    if (written.length < 3) this.faulty(column, why);
    if (written.length > most) this.faulty(column, 'text-too-long');
    return written;
  }

  private known<T>(column: Column, value: T | null | undefined, why: ImportFault['why']): T | null {
    if (value === null || value === undefined) this.faulty(column, why);
    return value ?? null;
  }

  private faulty(column: Column, why: ImportFault['why']): void {
    this.faults.push(fault(why, this.number, heads[column][0], this.cell(column)));
  }

  private cell(column: Column): string {
    return this.cells[this.columns.get(column) ?? -1] ?? '';
  }
}
