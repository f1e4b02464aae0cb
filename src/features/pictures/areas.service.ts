import { Injectable } from '@nestjs/common';
import type { AreaNode, AreasView, KeepPopulation, PopulationView } from '../../contract/pictures.js';
import { keepingRoles } from '../../contract/promises.js';
import type { Around } from '../../contract/small-counts.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { PromisesService } from '../promises/promises.service.js';
import { AreaPopulation } from './picture.entities.js';

/** Which population: of an area in a year. */
export interface PopulationAddress {
  readonly areaId: string;
  readonly year: number;
}

/** Where there is something to have a picture of: areas, neighbourhoods and places, and how many live there. */
@Injectable()
export class AreasService {
  constructor(
    private readonly database: Database,
    private readonly promises: PromisesService,
  ) {}

  view(viewer: Viewer): Promise<AreasView> {
    return this.database.readAs({ ...viewer, isGlance: true }, (transaction) => this.viewIn(transaction));
  }

  /** Kept once for each year; another figure takes its place, with its own source. */
  keepPopulation(viewer: Viewer, { areaId, year }: PopulationAddress, said: KeepPopulation): Promise<AreasView> {
    return this.promises.keeping(viewer, said, async (transaction) => {
      const { rows, entered } = transaction;
      const key = { areaId, year };
      const row = { ...said, agencyId: entered.agencyId, authorId: entered.viewerId };
      const there = await rows.findOneBy(AreaPopulation, key);
      if (there === null) await rows.insert(AreaPopulation, { ...key, ...row });
      else await rows.update(AreaPopulation, key, { ...row, broughtAt: new Date() });
      transaction.tellArea(areaId);
      return this.viewIn(transaction);
    });
  }

  async viewIn({ rows, entered }: Transaction): Promise<AreasView> {
    const [areas, populations] = await Promise.all([
      rows.query<Omit<AreaNode, 'populations'>[]>(areasSql),
      rows.find(AreaPopulation, { order: { year: 'DESC', areaId: 'ASC' } }),
    ]);
    const of = (id: string) => populations.filter(({ areaId }) => areaId === id).map(populationViewOf);
    const mayKeep = entered.roles.some((role) => keepingRoles.includes(role));
    return { areas: areas.map((area) => ({ ...area, populations: of(area.id) })), mayKeep };
  }
}

function populationViewOf({ year, people, source }: AreaPopulation): PopulationView {
  return { year, people, source };
}

interface Standing {
  readonly id: string;
  readonly withinId: string | null;
}

/** An area and all that lies in it. */
export function insideOf<T extends Standing>(areas: readonly T[], areaId: string): T[] {
  const around = aroundIn(areas);
  return areas.filter(({ id }) => id === areaId || around(id).includes(areaId));
}

export function aroundIn(areas: readonly Standing[]): Around {
  const within = new Map(areas.map(({ id, withinId }) => [id, withinId]));
  const around = (id: string): string[] => {
    const next = within.get(id) ?? null;
    return next === null ? [] : [next, ...around(next)];
  };
  return around;
}

const areasSql = `
  select id, name, within_id as "withinId", kind, id = any ((select samverka.my_areas())::uuid[]) as "isOurs",
         (select extract(year from max(known.until_on))::int from samverka.observations known
           where known.area_id = areas.id and known.theme is not null and known.withdrawn_at is null) as "latestYear"
    from samverka.areas order by name, id`;
