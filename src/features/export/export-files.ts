import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Language } from '../../contract/agencies.js';
import type { BoardExport, CaseExport, ExportFormat, ExportMark } from '../../contract/exports.js';
import { boardTable } from './board-table.js';
import { caseTable } from './case-table.js';
import { csvOf } from './csv.js';
import { ExportNames } from './export-names.js';
import { jsonOf } from './json.js';

type FileFormat = Exclude<ExportFormat, 'print'>;

const types: Record<FileFormat, string> = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

export function caseFile(taken: CaseExport, format: FileFormat, language: Language): StreamableFile {
  const names = new ExportNames(taken, language);
  const parts = format === 'csv' ? csvOf(caseTable(taken, names)) : jsonOf(taken);
  return file(parts, format, nameOf(taken.card.code, taken, names));
}

export function boardFile(taken: BoardExport, format: FileFormat, language: Language): StreamableFile {
  const names = new ExportNames(taken, language);
  const parts = format === 'csv' ? csvOf(boardTable(taken, names)) : jsonOf(taken);
  return file(parts, format, nameOf(taken.board.name, taken, names));
}

function file(parts: Iterable<string>, format: FileFormat, name: string): StreamableFile {
  return new StreamableFile(Readable.from(parts, { objectMode: false }), {
    type: types[format],
    disposition: dispositionOf(`${name}.${format}`),
  });
}

/** What it is about, who may read it, and when it was taken: never a case's title. */
function nameOf(about: string, { audience, takenAt }: ExportMark, names: ExportNames): string {
  const name = [about, names.audience(audience), names.day(takenAt)].join(' – ');
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ');
}

/** RFC 6266: plain letters for those who know no others. */
function dispositionOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('–', '-')
    .replaceAll(/[^ -~]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, percent)}`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
