import type { BoardExport, ExportedCard } from '../../contract/exports.js';
import type { ExportNames } from './export-names.js';
import type { Word } from './export-words.js';

const columns: readonly (readonly [Word, (card: ExportedCard, names: ExportNames) => string])[] = [
  ['code', ({ code }) => code],
  ['title', ({ title }) => title],
  ['stage', ({ stage }, names) => names.stage(stage)],
  ['area', ({ areaId }, names) => names.area(areaId)],
  ['labels', ({ labels }, names) => names.labels(labels)],
  ['responsible', ({ responsibleId }, names) => names.person(responsibleId)],
  ['due', ({ dueOn }) => dueOn ?? ''],
  ['restricted', ({ isRestricted }, names) => names.word(isRestricted ? 'yes' : 'no')],
  ['readers', ({ agencyIds }, names) => names.audience(agencyIds)],
  ['notes', ({ counts }, names) => countsOf(counts, names)],
];

/** The cards of a board as a table, each with who may read it. */
export function* boardTable({ cards }: BoardExport, names: ExportNames): Generator<string[]> {
  yield columns.map(([word]) => names.word(word));
  for (const card of cards) yield columns.map(([, cell]) => cell(card, names));
}

/** "Endast Polis: 2, Polis + Socialtjänst: 1" */
function countsOf(counts: ExportedCard['counts'], names: ExportNames): string {
  return counts.map(({ audience, notes }) => `${names.audience(audience)}: ${String(notes)}`).join(', ');
}
