import { ForbiddenException } from '@nestjs/common';
import { CardFacesService } from '../../src/features/cases/card-faces.service.js';
import { routesOf } from '../hardening/cast.js';
import { asyncApi } from '../running/documents.js';
import { Asking } from './asking.js';
import { Cast } from './cast.js';
import { findingsOf } from './judging.js';
import type { Section } from './place.js';
import { sectionsFor } from './places.js';
import { thingsFor } from './things.js';
import type { Asker } from './who.js';
import * as ofRoutes from './who-may.js';
import * as ofMessages from './who-may-live.js';
import * as ofPromises from './who-may-promise.js';

const lines = [ofRoutes, ofPromises, ofMessages].flatMap((tables) => Object.values(tables).flatMap(Object.keys));
let cast: Cast;
let asking: Asking;
let sections: Section[];

beforeAll(async () => {
  cast = await Cast.gather();
  const things = await thingsFor(cast);
  await cast.giveRoles();
  asking = await Asking.of(cast, things);
  sections = sectionsFor(cast, things);
});
afterAll(() => cast.scene.world.end());

/** What is wrong with one line; or with it as somebody else might have written it. */
function findings(line: string, otherwise: Record<string, Asker[]> = {}): Promise<string[]> {
  const section = sections.find((one) => line in one.lines)!;
  const changed = { ...section.lines, [line]: { ...section.lines[line], ...otherwise } };
  return findingsOf({ ...section, lines: changed }, line, asking);
}

function routesWritten(): string[] {
  return lines.filter((line) => line.includes(' /')).sort();
}

function messagesWritten(): string[] {
  return [...new Set(lines.filter((line) => !line.includes(' /')).map((line) => line.split(' ')[0]!))].sort();
}

describe('the table of who may do what', () => {
  it('has a line for every route that the server has, and for no other', () => {
    expect(routesWritten()).toEqual(routesOf(cast.scene.world));
  });

  it('has lines for every message that may be sent over the socket, and for no other', () => {
    const received = Object.entries(asyncApi.operations as Record<string, { action: string }>);
    const messages = received.filter(([, { action }]) => action === 'receive').map(([name]) => name);
    expect(messagesWritten()).toEqual(messages.sort());
  });

  it('says something in each column, of places that there are', () => {
    for (const { lines, places } of sections)
      for (const columns of Object.values(lines))
        expect(Object.keys(places)).toEqual(expect.arrayContaining(Object.keys(columns)));
  });
});

describe('whoever may, and nobody else:', () => {
  it.each(lines)('%s', async (line) => {
    expect(await findings(line)).toEqual([]);
  });
});

describe('the table is held to what is so: it finds', () => {
  const stage = 'PUT /api/cases/:caseId/stage';
  const reading = 'GET /api/cases/:caseId';

  it('a right too many', async () => {
    const found = await findings(stage, { own: ['caseworker', 'coordinator', 'communicator'] });
    expect(found).toEqual([expect.stringContaining('own (open) · communicator: may, and was refused')]);
  });

  it('a right too few', async () => {
    const found = await findings(reading, { own: ['caseworker'] });
    expect(found).toHaveLength(5);
    expect(found[0]).toContain('own (open) · communicator: may not, and was answered');
  });

  it('a rule of the database that lets a foreign case through', async () => {
    const { world } = cast.scene;
    const [kept] = await world.sql<{ rule: string }>(
      `select pg_get_functiondef('samverka.my_streams'::regproc) as rule`,
    );
    await world.sql(everyStream);
    const found = await findings(reading).finally(() => world.sql(kept!.rule));
    expect(found).toContainEqual(expect.stringMatching(/foreign \(left\) · caseworker: may not, and was answered/));
    expect(await findings(reading)).toEqual([]);
  });

  it('a refusal that says that there is something', async () => {
    const faces = cast.scene.world.app.get(CardFacesService, { strict: false });
    const find = faces.find.bind(faces);
    faces.find = (transaction, caseId) =>
      find(transaction, caseId).catch(async (error: unknown) => {
        const there = await cast.scene.world.sql('select from samverka.case_files where id = $1', [caseId]);
        throw there.length > 0 ? new ForbiddenException() : error;
      });
    const found = await findings(stage).finally(() => (faces.find = find));
    expect(found).toContainEqual(expect.stringMatching(/foreign \(restricted\) · contact: told apart/));
    expect(await findings(stage)).toEqual([]);
  });
});

const everyStream = `
  create or replace function samverka.my_streams() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
  as $$ begin return array(select id from streams); end $$`;
