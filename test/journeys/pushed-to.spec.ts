import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

/** Any: no browser here has a push service to show it to. */
const pushKey = 'BFakeKeyThatNoPushServiceIsEverShown';

/** What a browser answers that is asked for push: no worker runs at a desk, so the answers are laid here. */
type Answer = 'denied' | 'granted' | 'default';

describe('whoever wants to be told on this device', () => {
  let world: World;
  let office: Office;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  async function settings(answer: Answer): Promise<Desk> {
    const desk = await office.desk();
    await desk.page.addInitScript({ content: laid(answer) });
    await desk.page.route('**/api/notices/settings', async (route) => {
      const told = await route.fetch();
      await route.fulfill({ response: told, json: { ...((await told.json()) as object), pushKey } });
    });
    await desk.become('Skolkontakt · Brommaskolan');
    await desk.page.goto('/installningar');
    await desk.sees('Hur du får veta');
    return desk;
  }

  const device = ({ page }: Desk) => page.getByRole('switch', { name: /^Push till den här enheten/ });

  it('and has said no to it in the browser reads where to say yes', async () => {
    const desk = await settings('denied');
    await desk.sees('Aviseringar är blockerade. Tillåt dem för Samverka i webbläsarens inställningar.');
    expect(await device(desk).count()).toBe(0);
  });

  it('and is asked by the browser and says no reads the same', async () => {
    const desk = await settings('default');
    await device(desk).click({ force: true });
    await desk.sees('Aviseringar är blockerade. Tillåt dem för Samverka i webbläsarens inställningar.');
  });

  it('reads whose fault it is when the browser’s push service says no, and the bell goes on', async () => {
    const desk = await settings('granted');
    await device(desk).click({ force: true });
    await desk.sees(/^Webbläsarens pushtjänst tog inte emot\..*Klockan och e-post fungerar ändå\.$/);
    expect(await device(desk).isChecked()).toBe(false);
  });
});

/** Runs in the page, before anything of ours. */
const laid = (answer: Answer) => `{
  let permission = '${answer}';
  const pushManager = {
    getSubscription: () => Promise.resolve(null),
    subscribe: () => Promise.reject(new DOMException('no', 'AbortError')),
  };
  const registration = { pushManager, update: () => Promise.resolve() };
  const found = () => Promise.resolve(registration);
  const requestPermission = () => {
    if (permission === 'default') permission = 'denied';
    return Promise.resolve(permission);
  };
  const Notification = Object.defineProperty({ requestPermission }, 'permission', { get: () => permission });
  Object.assign(globalThis, { PushManager: {} });
  Object.defineProperty(globalThis, 'Notification', { value: Notification });
  const serviceWorker = { ready: found(), getRegistration: found, register: found, controller: null };
  for (const name of ['addEventListener', 'removeEventListener']) serviceWorker[name] = () => undefined;
  Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker });
}`;
