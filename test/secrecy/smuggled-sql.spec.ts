import { Scene } from './scene.js';
import { Smuggler } from './smuggling.js';
import { changing, hiddenOrAbsent, tables } from './smuggled-changes.js';
import { leavingBehind } from './smuggled-leavings.js';
import { becoming, counting, openingDoors, reading } from './smuggled-questions.js';

let scene: Scene;
let teacher: Smuggler, principal: Smuggler, officer: Smuggler;

beforeAll(async () => {
  scene = await Scene.set();
  teacher = new Smuggler(scene, scene.people.teacher);
  principal = new Smuggler(scene, scene.people.principal);
  officer = new Smuggler(scene, scene.people.officer);
});
afterAll(() => scene.world.end());

/** Everything that there is, as the owner sees it, but for the heads of the sessions' own tables. */
async function everything(): Promise<unknown[]> {
  return Promise.all(tables.map((table) => scene.world.sql(`select thing from ${table} thing order by 1`)));
}

describe('SQL smuggled into a teacher’s own transaction', () => {
  it.each(reading)('reads nothing that is not hers: %s', async (sql) => {
    expect(await teacher.sends(sql)).toEqual([]);
  });

  it('meets with what it asks for, when it is hers: so the questions above are good ones', async () => {
    for (const sql of reading) expect(await officer.sends(sql).catch(String)).not.toBe('Not Found');
    expect(await officer.sends(`select from samverka.notes where stream_id = :hiddenStream`)).toHaveLength(1);
    expect(await teacher.sends(`select from samverka.notes where stream_id = :sharedStream`)).toHaveLength(2);
  });

  it.each(becoming)('becomes nobody else: %s', async (sql) => {
    expect(await teacher.meets(sql)).toMatch(/Not Found|Unauthorized/);
  });

  it.each(openingDoors)('opens no door behind the rule: %s', async (sql) => {
    expect(await teacher.meets(sql)).toMatch('Not Found');
  });

  it.each(changing)('changes nothing that is not hers to change: %s', async (sql) => {
    const before = await everything();
    expect(await teacher.meets(sql)).toMatch(/Not Found|answered \[\]/);
    expect(await everything()).toEqual(before);
  });

  it.each(counting)('counts, times and stops nothing of what the others do: %s', async (sql) => {
    expect(await teacher.meets(sql)).toMatch('Not Found');
  });

  it.each(leavingBehind)('leaves nothing behind that stands before the real thing: %s', async (sql) => {
    expect(await teacher.meets(sql)).toMatch(/Not Found|42601|3F000|25001/);
  });

  it.each(hiddenOrAbsent)('cannot tell what is hidden from what is not there: %s', async (sql, hidden) => {
    const answers = await teacher.tellsApart(sql, hidden);
    expect(answers.hidden).toEqual(answers.absent);
    const toHerManager = await principal.tellsApart(sql, hidden);
    expect(toHerManager.hidden).toEqual(toHerManager.absent);
  });

  it.each([
    ['police', 'null'],
    ['school', 'null'],
    ['null', 'null'],
  ])('does not talk its way into an audience with a null: %s, %s', async (...members) => {
    const audience = members.map((member) => (member === 'null' ? 'null' : `:${member}`)).join(', ');
    expect(await teacher.meets(`select samverka.stream_for(:sharedCase, array[${audience}]::uuid[])`)).toMatch(
      'Not Found',
    );
    expect(await teacher.sends(`select samverka.may_address(:sharedCase, array[${audience}]::uuid[]) as may`)).toEqual([
      { may: false },
    ]);
  });
});

describe('a claim that the teacher has seen', () => {
  it('is worth nothing in her next transaction', async () => {
    const [seen] = (await teacher.sends(`select current_setting('gate.claim') as claim`)) as { claim: string }[];
    const replay = `select set_config('gate.claim', '${seen?.claim ?? ''}', true), (select count(*) from samverka.notes)`;
    expect(await teacher.meets(replay)).toMatch('Unauthorized');
  });

  it('cannot be changed to the officer’s', async () => {
    const { token } = scene.people.officer;
    const forged = `select set_config('gate.claim', encode(sha256('${token}'), 'hex') || '|' || split_part(current_setting('gate.claim'), '|', 2), true), (select count(*) from samverka.notes)`;
    expect(await teacher.meets(forged)).toMatch('Unauthorized');
  });

  it.each(['gate.on_case', 'gate.on_board'])('is not widened by %s: it only narrows', async (setting) => {
    const all = `select id from samverka.streams order by id`;
    const hers = await teacher.sends(all);
    for (const about of [':hiddenCase', ':hiddenBoard', ':board', ':sharedCase', `''`]) {
      const seen = await teacher.sends(
        `with set as materialized (select set_config('${setting}', ${about}, true)) select id from set, samverka.streams order by id`,
      );
      expect(hers).toEqual(expect.arrayContaining(seen));
    }
  });

  it('is not widened by gate.on_cases either', async () => {
    const all = `select id from samverka.streams order by id`;
    const hers = await teacher.sends(all);
    for (const about of [[':hiddenCase'], [':sharedCase'], [':hiddenCase', ':sharedCase'], []]) {
      const cases = `array[${about.join()}]::uuid[]::text`;
      const seen = await teacher.sends(
        `with set as materialized (select set_config('gate.on_cases', ${cases}, true)) select id from set, samverka.streams order by id`,
      );
      expect(hers).toEqual(expect.arrayContaining(seen));
    }
  });
});

describe('a setting that the teacher leaves on the connection', () => {
  const usual = `select current_setting('datestyle') as style, current_setting('timezone') as zone, current_setting('search_path') as path, current_setting('role') as role`;

  it.each([
    `select set_config('datestyle', 'German', false), set_config('timezone', 'Asia/Tokyo', false)`,
    `select set_config('search_path', 'samverka', false)`,
    `set default_transaction_read_only = on`,
    `set default_transaction_isolation = 'serializable'`,
    `set statement_timeout = 1`,
    `set session role samverka_app_rights`,
  ])('is gone when the next viewer comes: %s', async (sql) => {
    const [before] = await officer.sends(usual);
    await teacher.sends(sql);
    expect(await officer.sends(usual)).toEqual([before]);
    await expect(scene.people.officer.writes(scene.ids.sharedCase, [scene.agencies.police])).resolves.toBeDefined();
  });
});

describe('what the teacher leaves open on the connection', () => {
  it.each([
    [`declare kept cursor with hold for select body from samverka.notes`, 'fetch all from kept', '34000'],
    [`prepare kept as select body from samverka.notes`, 'execute kept', '26000'],
    [`listen kept`, `select 1 / count(*) from pg_listening_channels()`, '22012'],
  ])('is gone when the next viewer comes: %s', async (leaving, finding, missing) => {
    await teacher.sends(leaving);
    expect(await officer.meets(finding)).toMatch(missing);
  });

  it('is gone when her transaction fails, too', async () => {
    await teacher.meets('prepare kept as select 1; set timezone = 1; set statement_timeout = 1; select 1 / 0');
    expect(await officer.meets('execute kept')).toMatch('26000');
    await expect(scene.people.officer.writes(scene.ids.sharedCase, [scene.agencies.police])).resolves.toBeDefined();
  });
});
