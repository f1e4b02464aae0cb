import type pg from 'pg';
import type { Person } from '../support/person.js';
import type { World } from '../support/world.js';
import { connected } from './entering.js';
import type { LaidOutStream } from './laid-out-world.js';

/** What the places where the rule stands say of one person and one stream. */
export interface Verdict {
  /** The policy on streams. */
  readonly reads: boolean;
  /** `announce`. */
  readonly announces: boolean;
  /** `who_hears`. */
  readonly hears: boolean;
  /** `may_address`, of the stream's audience. */
  readonly addresses: boolean;
  /** `stream_for`, of the stream's audience. */
  readonly opens: boolean;
}

/** Asked in a transaction of hers that is taken back. Whoever is not let in reads nothing. */
export async function verdictsOn(
  world: World,
  caseId: string,
  streams: readonly LaidOutStream[],
  person: Person,
): Promise<Verdict[]> {
  const heard = await heardBy(world, streams, person);
  return connected(world.urls.app, async (client) => {
    await client.query('begin');
    const asking = (await isLetIn(client, person)) ? new Asking(client, caseId) : undefined;
    const readable = (await asking?.readable()) ?? [];
    const verdicts: Verdict[] = [];
    for (const stream of streams) {
      const reads = readable.includes(stream.id);
      verdicts.push({ reads, hears: heard.includes(stream.id), ...((await asking?.about(stream)) ?? refused) });
    }
    return verdicts;
  });
}

const refused = { announces: false, addresses: false, opens: false };

class Asking {
  constructor(
    private readonly client: pg.Client,
    private readonly caseId: string,
  ) {}

  async readable(): Promise<string[]> {
    const { rows } = await this.client.query<{ id: string }>('select id from samverka.streams order by id');
    return rows.map(({ id }) => id);
  }

  async about({ id, audience }: LaidOutStream) {
    return {
      announces: await this.says(`select samverka.announce($1, '{"kind": "note.written"}') > 0 as says`, [id]),
      addresses: await this.says('select samverka.may_address($1, $2) as says', [this.caseId, audience]),
      opens: await this.says('select samverka.stream_for($1, $2) = $3 as says', [this.caseId, audience, id]),
    };
  }

  /** A refusal is a no. */
  private async says(sql: string, values: unknown[]): Promise<boolean> {
    await this.client.query('savepoint before');
    try {
      const { rows } = await this.client.query<{ says: boolean }>(sql, values);
      return rows[0]?.says === true;
    } catch {
      await this.client.query('rollback to before');
      return false;
    }
  }
}

function isLetIn(client: pg.Client, { token }: Person): Promise<boolean> {
  return client.query('select gate.enter($1, $2)', [token, 'test']).then(
    () => true,
    () => false,
  );
}

async function heardBy(world: World, streams: readonly LaidOutStream[], { id }: Person): Promise<string[]> {
  const sessions = await world.sql<{ id: string }>('select id from gate.sessions where user_id = $1', [id]);
  const hers = sessions.map((session) => session.id);
  return connected(world.urls.teller, async (teller) => {
    const heard: string[] = [];
    for (const stream of streams) {
      const { rows } = await teller.query<Hearing>('select session_ids from samverka.who_hears($1)', [[stream.id]]);
      if (rows.some(({ session_ids }) => hers.some((id) => session_ids.includes(id)))) heard.push(stream.id);
    }
    return heard;
  });
}

interface Hearing {
  readonly session_ids: string;
}
