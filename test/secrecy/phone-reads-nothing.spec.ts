import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { PhoneCode } from '../../src/contract/phones.js';
import { Door } from '../../src/platform/identity/door.js';
import * as room from '../features/concerns-room.js';
import { Scene } from '../hardening/scene.js';
import { connected } from './entering.js';

/** All that a phone may call. */
const ofPhones = new Set([
  'current_phone',
  'phone_holder',
  'phone_intakes',
  'phone_receipts',
  'phone_opens_concern',
  'phone_keeps_key',
  'phone_fills_concern',
]);

describe('whoever has a phone’s token and can say any SQL by the server’s own login', () => {
  let scene: Scene;
  let token: string;
  let concern: { id: string; streamId: string };

  beforeAll(async () => {
    scene = await Scene.begin();
    const teacher = await scene.on(scene.school, ['contact']);
    const head = await scene.off(scene.social, ['manager']);
    const worker = await scene.off(scene.social);
    await head.does('PUT', `/api/agency/intake/people/${worker.id}`);
    const { id } = await room.raised(teacher, room.report(scene.social));
    const sql = 'select id, stream_id as "streamId" from samverka.concerns where id = $1';
    concern = (await scene.world.sql<typeof concern>(sql, [id]))[0]!;
    const { code } = await teacher.does<PhoneCode>('POST', '/api/phones/codes');
    token = (await scene.world.app.get(Door, { strict: false }).enrolPhone(code)) ?? '';
  });
  afterAll(() => scene.world.end());

  /** What comes of it, once the phone has entered: how many rows, or why none. */
  async function asks(sql: string, values: unknown[] = [], before?: string): Promise<string> {
    return connected(scene.world.urls.app, async (login) => {
      await login.query('begin');
      await login.query(`select * from gate.enter_phone($1, 'GET /api/phone', 'read')`, [token]);
      if (before !== undefined) await login.query(before);
      const answer = await login.query(sql, values).then(({ rowCount }) => String(rowCount), codeOf);
      await login.query('rollback');
      return answer;
    });
  }

  const codeOf = (error: unknown) => (error as pg.DatabaseError).code ?? 'unknown';

  it('reads no table: it is nobody to each of them', async () => {
    const tables = await scene.world.sql<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('samverka', 'gate', 'log') order by 1`,
    );
    expect(tables.length).toBeGreaterThan(30);
    // Of an empty table nothing is asked.
    await scene.world.sql(
      `insert into samverka.voices (id, area_id, language, theme) select gen_random_uuid(), id, 'sv', 'other' from samverka.areas limit 1`,
    );
    const answers = [];
    for (const { name } of tables) answers.push([name, await asks(`select count(*) from ${name}`)]);
    expect(answers.filter(([, answer]) => answer !== '28000' && answer !== '42501')).toEqual([]);
  });

  it('reads none of its own concern, nor the key to it, after what it may do as before it', async () => {
    for (const before of [
      undefined,
      'select * from samverka.phone_receipts()',
      'select * from samverka.phone_intakes()',
    ])
      for (const table of ['concerns', 'stream_keys', 'concern_messages'])
        expect(
          await asks(`select stream_id from samverka.${table} where stream_id = $1`, [concern.streamId], before),
        ).toBe('28000');
    const asked = [concern.streamId, [scene.school], []];
    expect(await asks('select * from samverka.phone_keeps_key($1, $2, $3)', asked)).toBe('42501');
  });

  it('cannot say that it is acting: what says so is sealed', async () => {
    for (const forged of ['x', token, randomUUID()])
      expect(
        await asks('select samverka.current_viewer()', [], `select set_config('gate.acting_phone', '${forged}', true)`),
      ).toBe('28000');
    expect(await asks('select gate.act_as_phone(true)')).toBe('42501');
  });

  it('what it may call reads no more than receipts, and every other function refuses it', async () => {
    const functions = await scene.world.sql<{ name: string; call: string }>(callsSql, [concern.id]);
    expect(functions.length).toBeGreaterThan(60);
    const answered = [];
    for (const { name, call } of functions)
      if (!ofPhones.has(name)) {
        const answer = await asks(call);
        if (!['28000', '42501'].includes(answer)) answered.push([call, answer]);
      }
    expect(answered).toEqual([['select * from samverka.today()', '1']]);
    expect(await asks('select * from samverka.phone_receipts()')).toBe('1');
  });

  it('is no session either', async () => {
    expect(await asks(`select * from gate.enter($1, 'GET /api/start', 'read')`, [token])).toBe('28000');
  });
});

/** Every function that the server may call, with something for each of its parameters. */
const callsSql = `
  select proname as name, 'select * from samverka.' || quote_ident(proname) || '(' ||
    coalesce((select string_agg(case format_type(type, null) when 'uuid' then quote_literal($1) when 'uuid[]' then quote_literal('{' || $1 || '}') when 'bytea[]' then quote_literal('{"\\x00"}') when 'text' then quote_literal('x') when 'integer' then '1' else 'null' end || '::' || format_type(type, null), ', ' order by place) from unnest(proargtypes) with ordinality as parameter (type, place)), '') || ')' as call
    from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
   where nspname = 'samverka' and prokind = 'f' and prorettype <> 'trigger'::regtype and has_function_privilege('samverka_app_rights', pg_proc.oid, 'execute')
   order by 1, 2`;
