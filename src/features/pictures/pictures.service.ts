import { Injectable, NotFoundException } from '@nestjs/common';
import type { AreaNode, PictureTheme, PictureView, PutIntoPicture, Theme } from '../../contract/pictures.js';
import { untold } from '../../contract/small-counts.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { PromisesService } from '../promises/promises.service.js';
import { aroundIn, AreasService, insideOf } from './areas.service.js';
import { FocusService } from './focus.service.js';
import type { Days } from './period.js';
import { type Kept, themesOf } from './picture-views.js';
import { withTrends } from './trend.js';

/** Whose picture: of which area, over which days. */
export interface PictureAddress {
  readonly areaId: string;
  readonly period: Days;
}

/** How it is in an area: what one's own agency has counted, and what all have put together. It holds no persons. */
@Injectable()
export class PicturesService {
  constructor(
    private readonly database: Database,
    private readonly areas: AreasService,
    private readonly promises: PromisesService,
    private readonly focus: FocusService,
  ) {}

  view(viewer: Viewer, address: PictureAddress): Promise<PictureView> {
    return this.database.readAs({ ...viewer, isGlance: true }, (transaction) => this.viewIn(transaction, address));
  }

  /** What an agency chooses of its own: theirs to read from then on who keep promises there. It is not taken back out; a figure is withdrawn. */
  put(viewer: Viewer, address: PictureAddress, { theme, words, observationIds }: PutIntoPicture): Promise<PictureView> {
    return this.promises.keeping(viewer, { words }, async (transaction) => {
      const { areaId, period } = address;
      const values = [areaId, period.year, theme, words, observationIds];
      const told = await transaction.rows.query<{ id: string }[]>(putSql, values);
      transaction.tellArea(areaId);
      for (const id of new Set(told.map((each) => each.id))) if (id !== areaId) transaction.tellCounted(id);
      return this.viewIn(transaction, address);
    });
  }

  /** @throws NotFoundException where her agency does not work with others in that area */
  async viewIn(transaction: Transaction, { areaId, period }: PictureAddress): Promise<PictureView> {
    const { areas, mayKeep } = await this.areas.viewIn(transaction);
    const area = areas.find(({ id, isOurs }) => id === areaId && isOurs);
    if (area === undefined) throw new NotFoundException();
    const inside = insideOf(areas, areaId);
    const pictured = await this.picturedIn(transaction, { inside, period, mayKeep });
    const chosen = await this.focus.viewIn(transaction, { areaId, period, joint: pictured.joint });
    const { name: areaName, kind, populations } = area;
    return {
      ...{ areaId, areaName, kind, period: period.word, populations, ...pictured, ...chosen },
      areas: inside,
      mayKeep,
    };
  }

  /** One's own as it is; what all have put together as it is shown to all of them. */
  private async picturedIn(
    { rows, entered }: Transaction,
    { inside, period, mayKeep }: { inside: readonly AreaNode[]; period: Days; mayKeep: boolean },
  ): Promise<Record<'own' | 'joint', PictureTheme[]>> {
    const counted = await rows.query<(Omit<Kept, 'theme'> & { theme: Theme | null })[]>(observationsSql, [
      inside.map(({ id }) => id),
    ]);
    const hidden = untold(
      counted.filter(({ isShared }) => isShared),
      aroundIn(inside),
    );
    const kept = counted.filter((each): each is Kept => each.theme !== null);
    const own = kept.filter(({ agencyId }) => agencyId === entered.agencyId);
    const shared = kept.filter(({ isShared }) => isShared);
    return {
      own: themesOf(own, period, new Set()),
      joint: mayKeep ? withTrends(themesOf(shared, period, hidden)) : [],
    };
  }
}

const putSql = 'select samverka.put_into_picture($1, $2, $3, $4, $5) as id';

const observationsSql = `
  select id, area_id as "areaId", agency_id as "agencyId", kind, theme, voice, measure, from_on::text as "fromOn", until_on::text as "untilOn",
         value, of_value as "ofValue", source, source_on::text as "sourceOn", said, is_example as "isExample", shared_at is not null as "isShared"
    from samverka.observations where area_id = any ($1) and withdrawn_at is null order by until_on, id`;
