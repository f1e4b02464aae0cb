import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NoticeSettingsView } from '../../src/contract/notices.js';
import { DeliveryService } from '../../src/features/delivery/delivery.service.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { addressOf, byMail } from './delivery-room.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
const data = mkdtempSync(join(tmpdir(), 'letters-'));
const folder = join(data, 'mail');

beforeAll(async () => {
  scene = await Scene.begin({ mail: { folder, from: 'Samverka <samverka@demo.invalid>' } });
  officer = await scene.on(scene.police);
  teacher = await scene.on(scene.school, ['contact']);
});
afterAll(async () => {
  await scene.world.end();
  rmSync(data, { recursive: true });
});

describe('where letters are caught', () => {
  it('each is a file that whoever develops can open, and that says as little as what is sent', async () => {
    const { caseId } = await officer.opens(scene.board, { agencyIds: [scene.school] });
    const settings = { choices: byMail('shared', 'at_once'), quiet: null };
    expect((await teacher.does<NoticeSettingsView>('PUT', '/api/notices/settings', settings)).sendsMail).toBe(true);
    await officer.writes(caseId, [scene.police, scene.school].sort(), 'Hemliga ord');
    await scene.world.app.get(DeliveryService, { strict: false }).deliver();
    const [name = '', ...others] = readdirSync(folder);
    expect([name.endsWith(`${addressOf(teacher)}.eml`), others]).toEqual([true, []]);
    const letter = readFileSync(join(folder, name), 'utf8');
    expect(letter).toMatch(new RegExp(`^To: ${addressOf(teacher)}\\r?$`, 'm'));
    expect(letter).toMatch(/^Subject: /m);
    expect(letter).not.toContain('Hemliga');
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });
});
