import type { Role } from '../../src/contract/agencies.js';
import { Door, newToken } from '../../src/platform/identity/door.js';
import { hashOf } from '../../src/platform/identity/passwords.js';
import { Scene } from '../hardening/scene.js';
import { Person } from '../support/person.js';
import type { Asker } from './who.js';

export type Ids = Readonly<Record<string, string>>;

/** The roles that sit at a board. */
export const boardRoles = [
  'caseworker',
  'coordinator',
  'contact',
  'principal',
  'manager',
  'communicator',
] as const satisfies readonly Role[];

/** Those of them who are put at an intake of the police. */
export const intakeRoles = ['caseworker', 'coordinator', 'contact', 'manager'] as const satisfies readonly Role[];

/** Somebody in each role, all of one police agency and on one board; and others, at this board and elsewhere. */
export class Cast {
  private constructor(
    readonly scene: Scene,
    readonly askers: Readonly<Record<Asker, Person>>,
    readonly others: Readonly<Record<'colleague' | 'newcomer' | 'otherOperator' | 'assistant' | 'farAway', Person>>,
    readonly boards: Readonly<Record<'on' | 'ours' | 'foreign', string>>,
  ) {}

  /** All on the board begin as caseworkers, so that each can write: what she is comes with `giveRoles`. */
  static async gather(): Promise<Cast> {
    const scene = await Scene.begin();
    const { world, police, social, school, board: on } = scene;
    const boards = {
      on,
      ours: await world.aBoard('youth_at_risk', [police, social]),
      foreign: await world.aBoard('youth_at_risk', [social, school]),
    };
    const operator = await scene.anOperator();
    const others = {
      colleague: await world.aPerson(police, { boards: [on, boards.ours] }),
      newcomer: await world.aPerson(police),
      otherOperator: await world.aPerson(operator.agencyId, { roles: ['operator'] }),
      farAway: await world.aPerson(school, { boards: [boards.foreign] }),
      assistant: await world.aPerson(social, { boards: Object.values(boards) }),
    };
    const seated = await Promise.all(boardRoles.map(async (role) => [role, await scene.on(police)] as const));
    const askers = {
      ...Object.fromEntries(seated),
      operator,
      phone: await phoneOf(scene),
      stranger: new Person(world.url, '', '', ''),
    };
    return new Cast(scene, askers as Record<Asker, Person>, others, boards);
  }

  async giveRoles(): Promise<void> {
    const { world } = this.scene;
    const sql = 'update samverka.users set roles = array[$2] where id = $1';
    for (const role of boardRoles) await world.sql(sql, [this.askers[role].id, role]);
    await world.sql('update gate.accounts set password_hash = $1', [await hashOf('nobody knows it')]);
  }

  /** The same person at another desk: what she ends there, she ends there alone. */
  async again(asker: Asker): Promise<Person> {
    const person = this.askers[asker];
    if (asker === 'stranger' || asker === 'phone') return person;
    return new Person(person.url, person.id, person.agencyId, await this.scene.world.app.get(Door).open(person.id));
  }
}

/** The phone of a contact of the police, by its own token. */
async function phoneOf(scene: Scene): Promise<Person> {
  const holder = await scene.on(scene.police, ['contact']);
  const token = newToken();
  await phoneWith(scene, holder, token);
  return new Person(holder.url, holder.id, holder.agencyId, token);
}

/** Puts a phone into somebody's hand: its id. */
export async function phoneWith({ world }: Scene, { id, agencyId }: Person, token = newToken()): Promise<string> {
  const sql = `insert into gate.phones (token_hash, user_id, agency_id) values (sha256(convert_to($1, 'UTF8')), $2, $3) returning id`;
  const [made] = await world.sql<{ id: string }>(sql, [token, id, agencyId]);
  return made!.id;
}
