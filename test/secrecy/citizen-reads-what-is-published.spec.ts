import pg from 'pg';
import { Scene } from '../hardening/scene.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.begin();
});
afterAll(() => scene.world.end());

describe('the login of the public pages', () => {
  it.each([
    'select * from samverka.promises',
    'select * from samverka.observations',
    'select * from samverka.notes',
    'select * from samverka.users',
    'select * from gate.sessions',
    'select * from samverka.voices',
    `insert into samverka.voices (id, area_id, language, theme) values (gen_random_uuid(), gen_random_uuid(), 'sv', 'place')`,
    `update samverka.voices set outcome = 'accepted'`,
    'delete from samverka.voices',
    'select samverka.lapse_voices()',
    'select samverka.heard_of(gen_random_uuid())',
    `select samverka.address_from('Bromma')`,
    `insert into published.promises (area, year, version, content) values ('x', 2030, 1, '{}')`,
    `update published.promises set content = '{}'`,
    'delete from published.promises',
    'truncate published.promises',
    'drop table published.promises',
    'create table published.mine (id int)',
    'set role samverka_app_rights',
    'set session authorization samverka_keeper',
    `select samverka.approve_promise(gen_random_uuid(), gen_random_uuid())`,
    `select * from pg_stat_activity`,
    `select pg_read_file('/etc/passwd')`,
    `copy published.promises to program 'true'`,
  ])('is refused: %s', async (sql) => {
    const citizen = new pg.Client({ connectionString: scene.world.urls.citizen });
    await citizen.connect();
    try {
      await expect(citizen.query(sql)).rejects.toMatchObject({ code: '42501' });
      await expect(citizen.query('select count(*) from published.promises')).resolves.toBeDefined();
    } finally {
      await citizen.end();
    }
  });
});
