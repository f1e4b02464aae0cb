import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { AgencyKind, Role } from '../../src/contract/agencies.js';
import type { BoardTemplateName } from '../../src/contract/board-templates.js';
import { freePort } from '../../src/embedded/opening.js';
import { urlsFor } from '../../src/embedded/embedded-database.js';
import { lockDown } from '../../src/platform/database/lockdown.js';
import { loginsOf } from '../../src/platform/database/logins.js';
import { Door } from '../../src/platform/identity/door.js';
import { type DatabaseUrls, readSettings, type Settings } from '../../src/platform/settings/settings.js';
import { createServer } from '../../src/server.js';
import { Person } from './person.js';

/** All worlds are encrypted under it. */
export const masterKey = Buffer.alloc(32, 'nyckel').toString('base64');

/** A running server on a database of its own, and whoever is in it. */
export class World {
  readonly people: Person[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    readonly owner: pg.Client,
    readonly urls: DatabaseUrls,
    readonly settings: Settings,
  ) {}

  static async begin(changes: Partial<Settings> = {}): Promise<World> {
    const { ownerUrl, urls } = await aDatabase();
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await lockDown(owner, loginsOf(urls));
    const port = changes.port ?? (await freePort());
    const settings = readSettings({
      PORT: String(port),
      CLIENT_DIR: join(import.meta.dirname, '../../dist/client'),
      MASTER_KEY: masterKey,
    }).with(changes);
    const app = await createServer(settings, urls, []);
    await app.listen(settings.port, '127.0.0.1');
    return new World(app, owner, urls, settings);
  }

  async end(): Promise<void> {
    for (const person of this.people) person.leaves();
    await this.app.close();
    await this.owner.end();
  }

  get url(): string {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    return `http://127.0.0.1:${String(port)}`;
  }

  async sql<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.owner.query<T>(text, values)).rows;
  }

  async anAgency(
    kind: AgencyKind,
    { id = randomUUID(), isPublic = true }: { id?: string; isPublic?: boolean } = {},
  ): Promise<string> {
    const [authority] = await this.sql<{ id: string }>(
      'insert into samverka.authorities (name, is_public) values ($1, $2) returning id',
      [kind, isPublic],
    );
    await this.sql(
      'insert into samverka.agencies (id, authority_id, kind, name, short_name) values ($1, $2, $3, $3, $3)',
      [id, authority?.id, kind],
    );
    return id;
  }

  async aBoard(
    templateName: BoardTemplateName,
    agencyIds: readonly string[],
    id: string = randomUUID(),
  ): Promise<string> {
    const [area] = await this.sql<{ id: string }>(
      `insert into samverka.areas (name) select 'Bromma' where not exists (select from samverka.areas) returning id`,
    );
    const areaId = area?.id ?? (await this.sql<{ id: string }>('select id from samverka.areas limit 1'))[0]?.id;
    await this.sql('insert into samverka.boards (id, area_id, template, name) values ($1, $2, $3, $3)', [
      id,
      areaId,
      templateName,
    ]);
    for (const agencyId of agencyIds)
      await this.sql('insert into samverka.board_agencies values ($1, $2)', [id, agencyId]);
    return id;
  }

  /** Somebody who works at the agency, put on these boards, and signed in. */
  async aPerson(
    agencyId: string,
    { roles = ['caseworker'], boards = [], id = randomUUID(), name = 'Någon' }: Partial<PersonWishes> = {},
  ): Promise<Person> {
    await this.sql(
      'insert into samverka.users (id, agency_id, name, initials, title, roles) values ($1, $2, $3, $4, $5, $6)',
      [id, agencyId, name, 'NN', 'Handläggare', roles],
    );
    await this.sql('insert into gate.accounts (user_id, agency_id, email) values ($1, $2, $3)', [
      id,
      agencyId,
      `${id}@example.invalid`,
    ]);
    for (const board of boards)
      await this.sql('insert into samverka.board_members values ($1, $2, $3)', [board, id, agencyId]);
    const person = new Person(this.url, id, agencyId, await this.app.get(Door).open(id));
    this.people.push(person);
    return person;
  }
}

export interface PersonWishes {
  roles: Role[];
  boards: string[];
  id: string;
  name: string;
}

async function aDatabase() {
  const clusterUrl = process.env.TEST_CLUSTER_URL ?? '';
  const name = `world_${randomBytes(6).toString('hex')}`;
  const maker = new pg.Client({ connectionString: clusterUrl });
  await maker.connect();
  await maker.query('create database ' + name + ' template template_of_worlds');
  await maker.end();
  return urlsFor(clusterUrl, name);
}
