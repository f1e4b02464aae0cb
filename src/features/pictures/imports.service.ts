import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { dayInStockholm } from '../../contract/clocks.js';
import type { BringFile, ImportFault, ImportPreview, ImportRow, ReadFile } from '../../contract/figure-files.js';
import type { AreasView, ImportView } from '../../contract/pictures.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { PromisesService } from '../promises/promises.service.js';
import { AreasService, insideOf } from './areas.service.js';
import { importViewOf, ObservationImport } from './picture.entities.js';
import { readFile, sameness } from './read-file.js';

/** Figures out of a file: looked at line by line first, brought in as one act and, if it must be, taken back as one. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly promises: PromisesService,
    private readonly areas: AreasService,
  ) {}

  preview(viewer: Viewer, areaId: string, { text }: ReadFile): Promise<ImportPreview> {
    return this.promises.keeping(viewer, {}, (transaction) => this.readIn(transaction, areaId, text));
  }

  /**
   * All of it, or nothing; once, however often it is sent.
   * @throws ProblemException `file-faulty` where a line cannot be brought in
   */
  bring(viewer: Viewer, areaId: string, { id, name, text }: BringFile): Promise<ImportView> {
    return this.promises.keeping(viewer, { name }, async (transaction) => {
      const { rows, entered } = transaction;
      const key = { agencyId: entered.agencyId, id };
      const there = await rows.findOneBy(ObservationImport, key);
      if (there !== null) return importViewOf(there);
      const { rows: found, faults } = await this.readIn(transaction, areaId, text);
      if (faults.length > 0 || found.length === 0)
        throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, 'file-faulty');
      await rows.insert(ObservationImport, { ...key, areaId, authorId: entered.viewerId, name, brought: found.length });
      await rows.query(bringSql, [
        JSON.stringify(found.map((row) => ({ ...row, id: randomUUID() }))),
        entered.agencyId,
        entered.viewerId,
        id,
      ]);
      for (const each of new Set([areaId, ...found.map((row) => row.areaId)])) transaction.tellOwn(each);
      return importViewOf(await rows.findOneByOrFail(ObservationImport, key));
    });
  }

  /** All that came with it counts no longer; what has been withdrawn before stays so. */
  undo(viewer: Viewer, areaId: string, id: string): Promise<ImportView> {
    return this.promises.keeping(viewer, {}, async (transaction) => {
      const { rows, entered } = transaction;
      const key = { agencyId: entered.agencyId, id, areaId };
      const found = await rows.findOneByOrFail(ObservationImport, key);
      if (found.undoneAt === null) {
        await rows.update(ObservationImport, key, { undoneAt: new Date() });
        const [undone] = await rows.query<[{ id: string; isShared: boolean }[]]>(undoSql, [entered.agencyId, id]);
        tellOf(transaction, areaId, undone);
      }
      return importViewOf(await rows.findOneByOrFail(ObservationImport, key));
    });
  }

  private async readIn(transaction: Transaction, areaId: string, text: string): Promise<ImportPreview> {
    const areas = this.oursIn(await this.areas.viewIn(transaction), areaId);
    const read = readFile(text, areas, dayInStockholm(new Date()));
    const there = await transaction.rows.query<Omit<ImportRow, 'line'>[]>(thereSql, [
      areas.map(({ id }) => id),
      transaction.entered.agencyId,
    ]);
    const known = new Set(there.map(sameness));
    const [fresh, again] = [
      read.rows.filter((row) => !known.has(sameness(row))),
      read.rows.filter((row) => known.has(sameness(row))),
    ];
    const twice = again.map(({ line }): ImportFault => ({ line, column: null, written: null, why: 'twice' }));
    return { rows: fresh, faults: [...read.faults, ...twice].sort((one, other) => one.line - other.line) };
  }

  private oursIn({ areas }: AreasView, areaId: string) {
    if (!areas.some(({ id, isOurs }) => id === areaId && isOurs)) throw new NotFoundException();
    return insideOf(areas, areaId);
  }
}

/** What was an agency's own is its own to hear of. */
function tellOf(transaction: Transaction, areaId: string, undone: readonly { id: string; isShared: boolean }[]): void {
  const shared = new Set(undone.flatMap(({ id, isShared }) => (isShared ? [id] : [])));
  for (const id of shared) transaction.tellCounted(id);
  for (const id of new Set([areaId, ...undone.map((each) => each.id)])) if (!shared.has(id)) transaction.tellOwn(id);
}

const bringSql = `
  insert into samverka.observations (area_id, id, agency_id, author_id, import_id, kind, theme, measure, from_on, until_on, value, of_value, voice, said, source, source_on)
    select (row->>'areaId')::uuid, (row->>'id')::uuid, $2, $3, $4, row->>'kind', row->>'theme', row->>'measure', (row->>'fromOn')::date, (row->>'untilOn')::date,
           (row->>'value')::int, (row->>'ofValue')::int, row->>'voice', row->>'said', row->>'source', (row->>'sourceOn')::date
      from jsonb_array_elements($1::jsonb) row`;

const undoSql = `
  update samverka.observations set withdrawn_at = now() where agency_id = $1 and import_id = $2 and withdrawn_at is null
    returning area_id as id, shared_at is not null as "isShared"`;

const thereSql = `
  select area_id as "areaId", kind, theme, measure, voice, said, from_on::text as "fromOn", until_on::text as "untilOn"
    from samverka.observations where area_id = any ($1) and agency_id = $2 and theme is not null and withdrawn_at is null`;
