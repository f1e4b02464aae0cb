import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Viewer } from '../../platform/identity/viewer.js';
import { AgreementsService } from '../agreements/agreements.service.js';
import { AreasService } from '../pictures/areas.service.js';
import { FiguresService } from '../pictures/figures.service.js';
import { FocusService } from '../pictures/focus.service.js';
import { daysOf } from '../pictures/period.js';
import { PicturesService } from '../pictures/pictures.service.js';
import {
  agreed,
  analyses,
  cityAgreement,
  contributions,
  districtAgreement,
  figures,
  populations,
  populationSource,
  weights,
} from './world/picture.js';

interface World {
  readonly app: INestApplicationContext;
  readonly owner: pg.ClientBase;
  readonly viewer: (initials: string) => Promise<Viewer>;
  readonly areas: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, string>;
}

/** The picture of 2019 and the agreement of 2020, through the same acts as anybody's: figures, what each puts together, order, causes, signatures. */
export async function layOutPictures(world: World): Promise<{ agreementId: string }> {
  await bringFigures(world);
  await putTogether(world);
  return { agreementId: await agree(world) };
}

function areaIn({ areas }: World, name: string): string {
  return areas.get(name) ?? '';
}

async function bringFigures(world: World): Promise<void> {
  const bringing = world.app.get(FiguresService, { strict: false });
  for (const { by, area, isReal, ...figure } of figures) {
    const id = randomUUID();
    await bringing.bring(await world.viewer(by), areaIn(world, area), { id, ...figure });
    if (isReal !== true)
      await world.owner.query('update samverka.observations set is_example = true where id = $1', [id]);
  }
  const counting = world.app.get(AreasService, { strict: false });
  for (const { area, year, people } of populations) {
    const address = { areaId: areaIn(world, area), year };
    await counting.keepPopulation(await world.viewer('JN'), address, { people, source: populationSource });
  }
}

async function putTogether(world: World): Promise<void> {
  const areaId = areaIn(world, 'Bromma');
  const period = daysOf('2019');
  if (period === null) return;
  const pictures = world.app.get(PicturesService, { strict: false });
  const focus = world.app.get(FocusService, { strict: false });
  for (const { by, theme, words } of contributions) {
    const viewer = await world.viewer(by);
    const { own } = await pictures.view(viewer, { areaId, period });
    const built = own
      .filter((each) => each.theme === theme)
      .flatMap(({ series }) => series.flatMap((each) => each.built));
    await pictures.put(viewer, { areaId, period }, { theme, words, observationIds: built.map(({ id }) => id) });
  }
  const officer = await world.viewer('JN');
  await focus.weigh(officer, areaId, { id: randomUUID(), fromOn: '2020-01-15', ...weights });
  for (const { theme, ...analysis } of analyses)
    await focus.analyse(officer, { areaId, period, theme }, { version: 0, ...analysis });
}

/** With the city, and under that with the district; signed by the managers of both parties. */
async function agree(world: World): Promise<string> {
  const [cityId, districtId] = [randomUUID(), randomUUID()];
  const areaId = areaIn(world, 'Bromma');
  const service = world.app.get(AgreementsService, { strict: false });
  const parties = (name: string) => [
    { agencyId: world.agencies.get('police') ?? '', name: agreed.police },
    { agencyId: world.agencies.get('social') ?? '', name },
  ];
  const all = [
    { id: cityId, wish: { ...cityAgreement, underId: null, correctsId: null, parties: parties(agreed.city) } },
    {
      id: districtId,
      wish: { ...districtAgreement, underId: cityId, correctsId: null, parties: parties(agreed.district) },
    },
  ];
  for (const { id, wish } of all) {
    const address = { areaId, agreementId: id };
    await service.keep(await world.viewer('JN'), address, { ...wish, version: 0 });
    for (const manager of ['BH', 'EG']) await service.sign(await world.viewer(manager), address, { version: 1 });
    await world.owner.query(signedOnSql, [id, wish.fromOn]);
    await world.owner.query('update samverka.agreements set is_example = true where id = $1', [id]);
  }
  return districtId;
}

const signedOnSql = `update samverka.agreement_signatures set signed_at = $2::date + time '10:00' where agreement_id = $1`;
