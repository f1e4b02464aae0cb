import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';

const types = {
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
};

/** An answer that is a file. Signs that no file may have in its name are spaces. */
export function fileOf(parts: Iterable<string | Buffer>, format: keyof typeof types, name: string): StreamableFile {
  return new StreamableFile(Readable.from(parts, { objectMode: false }), {
    type: types[format],
    disposition: dispositionOf(`${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')}.${format}`),
  });
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
