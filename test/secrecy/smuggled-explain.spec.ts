import { Database } from '../../src/platform/database/database.js';
import { Scene } from './scene.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.set();
});
afterAll(() => scene.world.end());

const asked = [
  'select stream_id, id, body from samverka.notes',
  'select id, case_id, audience, head from samverka.streams',
  'select stream_id, id, task from samverka.actions',
  'select stream_id, id, purpose from samverka.consents',
  'select stream_id, id, question from samverka.requests',
  'select stream_id, id, name from samverka.persons',
  'select stream_id, note_id, into_stream from samverka.copies',
  'select stream_id, id, item_id from samverka.disclosures',
  'select stream_id, note_id, body from samverka.note_versions',
  'select stream_id, wrapped from samverka.stream_keys',
  'select stream_id, seq from samverka.read_marks',
  'select stream_id, seq, kind from samverka.history',
  'select id, title from samverka.case_files',
  'select case_id, user_id from samverka.case_members',
  'select case_id, agency_id from samverka.case_participations',
];

interface Line {
  readonly 'QUERY PLAN': string;
}

/** How Postgres finds the teacher her rows, and how many it meets with on the way. */
async function plans(caseId?: string): Promise<string[]> {
  const viewer = { sessionToken: scene.people.teacher.token, act: 'test', ...(caseId === undefined ? {} : { caseId }) };
  const explain = 'explain (analyze, costs off, timing off, summary off, buffers off) ';
  return scene.world.app.get(Database).as(viewer, async ({ rows }) => {
    const told: string[] = [];
    for (const sql of asked) told.push(sql + ':\n' + shapeOf(await rows.query<Line[]>(explain + sql)));
    return told;
  });
}

/**
 * Without what follows from how full the pages of an index are, which only separate tables could hide: which of the
 * indexes led by the stream is the smallest, and whether two of her streams lie on one page.
 */
function shapeOf(plan: readonly Line[]): string {
  const lines = plan.map((line) => line['QUERY PLAN'].replace(/using \w+ on/, 'on'));
  return lines.filter((line) => !line.includes('Index Searches')).join('\n');
}

const allPlans = async () => [...(await plans()), ...(await plans(scene.ids.sharedCase))];

describe('the plan of what a teacher asks', () => {
  it('counts no hidden row, and is the same whether or not there are thousands', async () => {
    await scene.world.sql('analyze');
    const before = await allPlans();
    await scene.fillWithHidden(5, 400);
    const after = await allPlans();

    expect(after).toEqual(before);
    for (const plan of after) expect(plan).not.toMatch(/Rows Removed|Seq Scan|Heap Blocks/);
  });

  it('is the same on statistics that are older than the hidden rows', async () => {
    const before = await allPlans();
    await scene.world.sql('alter table samverka.notes set (autovacuum_enabled = off)');
    await scene.fillWithHidden(5, 400, 'not analyzed');
    expect(await allPlans()).toEqual(before);
  });
});
