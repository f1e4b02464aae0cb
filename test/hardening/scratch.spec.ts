
import { Scene } from './scene.js';
import { untilTold } from '../support/quiet.js';
import { Attempts } from '../../src/platform/identity/attempts.js';
it('presence on a board after being taken off', async () => {
  const scene = await Scene.begin();
  const manager = await scene.off(scene.police, ['manager']);
  const [a, b] = [await scene.on(scene.police), await scene.on(scene.police)];
  await a.watchesBoard(scene.board); await b.watchesBoard(scene.board);
  await untilTold(scene.world, [a, b]);
  const last = () => a.heard.filter((h) => h.event === 'presence.changed').at(-1)?.payload;
  console.log('before', last());
  await manager.does('DELETE', `/api/agency/boards/${scene.board}/people/${b.id}`);
  await untilTold(scene.world, [a, b]);
  console.log('after', last(), b.id);
  const attempts = scene.world.app.get(Attempts, { strict: false });
  let n = 0;
  try { for (; n < 80; n++) await (await attempts.begin(`person${n}@example.org`, '10.0.0.1'))(); } catch (e) { console.log('successful sign-ins from one address before all there must wait:', n, String(e)); }
  let m = 0;
  try { for (; m < 150; m++) await (await attempts.begin('same@example.org', `10.1.0.${m}`))(); } catch (e) { console.log('successful sign-ins of one account before it must wait:', m, String(e)); }
  await scene.world.end();
});
