import { randomUUID } from 'node:crypto';
import { Database } from '../../src/platform/database/database.js';
import type { Person } from '../support/person.js';
import { answerTo, type Statement } from './entering.js';
import type { Scene } from './scene.js';

/** SQL smuggled into somebody's own transaction, by the door that all our SQL takes. Names like :hiddenCase stand for ids. */
export class Smuggler {
  private readonly known: Readonly<Record<string, string>>;

  constructor(
    private readonly scene: Scene,
    private readonly person: Person,
  ) {
    const { agencies, boards, people, ids, notes } = scene;
    const personIds = Object.fromEntries(Object.entries(people).map(([name, { id }]) => [name, id]));
    const noteIds = { hiddenNote: notes.hidden.id, sharedNote: notes.shared.id, herNote: notes.ofTeacher.id };
    const boardIds = { board: boards.shared, hiddenBoard: boards.ofPolice };
    this.known = { ...agencies, ...boardIds, ...personIds, ...ids, ...noteIds, nobody: randomUUID() };
  }

  /** What it answers, when it is kept. */
  async sends(sql: string): Promise<unknown[]> {
    const statement = this.named(sql);
    const answer = this.scene.world.app
      .get(Database)
      .as({ sessionToken: this.person.token, act: 'test' }, ({ rows }) => rows.query<unknown[]>(statement));
    return rowsOf(await answer);
  }

  /** What it meets with: `Not Found` stands for Postgres's 42501, and is all that anybody hears of it. */
  meets(sql: string): Promise<string> {
    return this.sends(sql).then((rows) => `answered ${JSON.stringify(rows)}`, String);
  }

  /** The bare answer of Postgres, over a connection of the app's login. */
  hears(sql: string): Promise<unknown> {
    return answerTo(this.scene.world, this.person, this.named(sql));
  }

  /** The same statement about what is hidden from her, and about what is not there. */
  async tellsApart(sql: string, hidden: string): Promise<Readonly<Record<'hidden' | 'absent', unknown>>> {
    const about = (name: string) => this.hears(sql.replaceAll(':it', `:${name}`));
    return { hidden: await about(hidden), absent: await about('nobody') };
  }

  private named(sql: string): Extract<Statement, string> {
    return sql.replace(/(?<!:):(\w+)/g, (_, name: string) => `'${this.known[name] ?? name}'`);
  }
}

/** An update answers with its rows and how many they were. */
function rowsOf(answer: unknown[]): unknown[] {
  const [rows] = answer;
  return Array.isArray(rows) ? (rows as unknown[]) : answer;
}
