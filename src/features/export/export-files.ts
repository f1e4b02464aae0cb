import type { StreamableFile } from '@nestjs/common';
import type { Language } from '../../contract/agencies.js';
import type { BoardExport, CaseExport, ExportFormat, ExportMark } from '../../contract/exports.js';
import { csvOf } from '../../platform/http/csv.js';
import { fileOf } from '../../platform/http/file-answer.js';
import { boardTable } from './board-table.js';
import { caseTable } from './case-table.js';
import { ExportNames } from './export-names.js';
import { jsonOf } from './json.js';

type FileFormat = Exclude<ExportFormat, 'print'>;

export function caseFile(taken: CaseExport, format: FileFormat, language: Language): StreamableFile {
  const names = new ExportNames(taken, language);
  const parts = format === 'csv' ? csvOf(caseTable(taken, names)) : jsonOf(taken);
  return fileOf(parts, format, nameOf(taken.card.code, taken, names));
}

export function boardFile(taken: BoardExport, format: FileFormat, language: Language): StreamableFile {
  const names = new ExportNames(taken, language);
  const parts = format === 'csv' ? csvOf(boardTable(taken, names)) : jsonOf(taken);
  return fileOf(parts, format, nameOf(taken.board.name, taken, names));
}

/** What it is about, who may read it, and when it was taken: never a case's title. */
function nameOf(about: string, { audience, takenAt }: ExportMark, names: ExportNames): string {
  return [about, names.audience(audience), names.day(takenAt)].join(' – ');
}
