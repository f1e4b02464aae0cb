import pg from 'pg';
import { lookers } from '../data/million.js';
import { atMost, type Figure, figure } from '../figure.js';
import type { BenchDatabase } from '../lab/bench-database.js';
import type { Lab } from '../lab/lab.js';
import { gets } from '../load/http-client.js';
import { idOf, tokenOf } from '../load/people.js';
import { inTurns, median, percentile, timed } from '../measuring.js';
import { say } from '../say.js';

const rounds = 60;

/** The notes of a case among a million, by somebody on 5, 200 or 1,000 cases, against the same query without row security. */
export async function caseNotes(lab: Lab): Promise<Figure[]> {
  const database = await lab.million();
  const figures: Figure[] = [];
  for (const cases of lookers) figures.push(await asked(database, cases));
  return [...figures, await opened(lab, database)];
}

async function asked(database: BenchDatabase, cases: number): Promise<Figure> {
  const board = `seen ${String(cases)}`;
  const viewer = await entered(database, idOf(`person ${board} 0`));
  const places = await placesOf(database, board);
  let turn = 0;
  const ask = (client: pg.Client) => async () => {
    const place = places[turn++ % places.length];
    await client.query(`select set_config('gate.on_case', $1, true)`, [place?.caseId]);
    return timed(() => client.query(notesSql, [place?.streamIds]));
  };
  const pair = await inTurns(rounds, ask(viewer), ask(database.owner));
  await viewer.end();
  await database.owner.query('select 1');
  const name = `notes of a case at 1,000,000, viewer on ${String(cases)} cases: p50`;
  return figure({ name, value: median(pair.ours), unit: 'ms', floor: median(pair.floor), bar: atMost(2, 'ratio') });
}

/** A connection as the server's are, in the viewer's transaction. */
async function entered({ urls }: BenchDatabase, userId: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urls.app });
  await client.connect();
  await client.query(`set transaction_timeout = 0; set idle_in_transaction_session_timeout = 0`);
  await client.query('begin isolation level repeatable read');
  await client.query('select * from gate.enter($1, $2)', [tokenOf(userId), 'bench']);
  return client;
}

interface Place {
  readonly caseId: string;
  readonly streamIds: string[];
}

/** Some of the cases, and those of their streams that the viewer reads. */
async function placesOf(database: BenchDatabase, board: string): Promise<Place[]> {
  return database.rows<Place & pg.QueryResultRow>(
    `select file.id as "caseId", array(select stream_id from samverka.stream_agencies address
        where address.case_id = file.id and address.agency_id = bench.id('agency 0')) as "streamIds"
       from samverka.case_files file where board_id = $1 order by id limit 40`,
    [idOf(`board ${board}`)],
  );
}

/** Opening it whole, over HTTP. */
async function opened(lab: Lab, database: BenchDatabase): Promise<Figure> {
  const product = await lab.product(database);
  const userId = idOf('person seen 1000 0');
  const places = await placesOf(database, 'seen 1000');
  const took: number[] = [];
  for (const { caseId } of [...places, ...places])
    took.push(await timed(() => gets(product, userId, `/api/cases/${caseId}`)));
  await product.stop();
  say(`  a case opened whole: p50 ${percentile(took.slice(places.length), 0.5).toFixed(1)} ms`);
  return figure({
    name: 'a case opened at 1,000,000 notes: p95',
    value: percentile(took.slice(places.length), 0.95),
    unit: 'ms',
  });
}

const notesSql = `
  select stream_id, id, case_id, author_id, agency_id, body, written_at, version, corrected_at, withdrawn_at, withdrawal_reason, seq
    from samverka.notes where stream_id = any ($1) order by written_at, id`;
