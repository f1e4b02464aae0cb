import type pg from 'pg';
import { hashOf } from '../../platform/identity/passwords.js';
import { agencies, authorities } from './world/agencies.js';
import { areasOfWorld } from './world/areas.js';
import { boards, type WorldBoard } from './world/boards.js';
import { people, type WorldPerson } from './world/people.js';

/** Where the ids of what was laid out are found: by the keys of the world. */
export interface Directory {
  readonly areas: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly boards: ReadonlyMap<string, string>;
}

/** All invented people can sign in with it too, by `initials@demo.invalid` (see emailOf). */
export const demonstrationPassword = 'bromma-tillsammans';

/** Lays out authorities, agencies, areas, people and boards, as the owner of the tables. */
export async function layOutDirectory(owner: pg.ClientBase): Promise<Directory> {
  const areas = await layOutAreas(owner);
  const agencyIds = await layOutAgencies(owner);
  const personIds = await layOutPeople(owner, agencyIds);
  return {
    areas,
    agencies: agencyIds,
    people: personIds,
    boards: await layOutBoards(owner, { areas, agencies: agencyIds, people: personIds }),
  };
}

async function insert(owner: pg.ClientBase, sql: string, values: unknown[]): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(sql + ' returning id', values);
  return rows[0]?.id ?? '';
}

async function layOutAreas(owner: pg.ClientBase): Promise<Map<string, string>> {
  const sql = 'insert into samverka.areas (within_id, kind, name) values ($1, $2, $3)';
  const ids = new Map<string, string>();
  for (const { name, kind, within } of areasOfWorld)
    ids.set(name, await insert(owner, sql, [within === null ? null : ids.get(within), kind, name]));
  return ids;
}

async function layOutAgencies(owner: pg.ClientBase): Promise<Map<string, string>> {
  const authorityIds = new Map<string, string>();
  for (const { name, isPublic } of authorities)
    authorityIds.set(
      name,
      await insert(owner, 'insert into samverka.authorities (name, is_public) values ($1, $2)', [name, isPublic]),
    );
  const ids = new Map<string, string>();
  const sql = 'insert into samverka.agencies (authority_id, kind, name, short_name) values ($1, $2, $3, $4)';
  for (const { key, kind, authority, name, shortName } of agencies)
    ids.set(key, await insert(owner, sql, [authorityIds.get(authority), kind, name, shortName]));
  return ids;
}

async function layOutPeople(
  owner: pg.ClientBase,
  agencyIds: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const passwordHash = await hashOf(demonstrationPassword);
  const ids = new Map<string, string>();
  for (const person of people) {
    const agencyId = agencyIds.get(person.agency);
    const values = [agencyId, person.name, person.initials, person.title, person.roles];
    const id = await insert(
      owner,
      'insert into samverka.users (agency_id, name, initials, title, roles) values ($1, $2, $3, $4, $5)',
      values,
    );
    await owner.query('insert into gate.accounts (user_id, agency_id, email, password_hash) values ($1, $2, $3, $4)', [
      id,
      agencyId,
      emailOf(person),
      passwordHash,
    ]);
    ids.set(person.initials, id);
  }
  return ids;
}

/** The sign-in page offers those at `demo.invalid` itself (RFC 2606: no mail can ever reach it). */
function emailOf({ initials, isOffered }: WorldPerson): string {
  return `${initials.toLowerCase()}@${isOffered === true ? '' : 'fler.'}demo.invalid`;
}

async function layOutBoards(
  owner: pg.ClientBase,
  { areas, agencies: agencyIds, people: personIds }: Omit<Directory, 'boards'>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const board of boards) {
    const id = await insert(owner, 'insert into samverka.boards (area_id, template, name) values ($1, $2, $3)', [
      areas.get('Bromma'),
      board.template,
      board.name,
    ]);
    for (const key of board.agencies)
      await owner.query('insert into samverka.board_agencies values ($1, $2)', [id, agencyIds.get(key)]);
    for (const { initials, agency } of seatedAt(board))
      await owner.query('insert into samverka.board_members values ($1, $2, $3)', [
        id,
        personIds.get(initials),
        agencyIds.get(agency),
      ]);
    ids.set(board.key, id);
  }
  return ids;
}

/** Whoever works with cases: a manager alone, a communicator and the operator sit at no board. */
function seatedAt(board: WorldBoard): WorldPerson[] {
  const works = ({ roles }: WorldPerson) =>
    roles.some((role) => ['caseworker', 'coordinator', 'contact', 'principal'].includes(role));
  return people.filter((person) => board.agencies.includes(person.agency) && works(person));
}
