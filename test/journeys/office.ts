import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, chromium, type ViewportSize } from 'playwright-core';
import { Teller } from '../../src/platform/live/teller.js';
import type { World } from '../support/world.js';
import { Desk } from './desk.js';

export const laptop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function chromiumPath(): string {
  return process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
}

/** How a browser is set up at work in Bromma. */
export function atDesk({ url }: World) {
  const here = { locale: 'sv-SE', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce' } as const;
  // What a worker answers is seen by no route that a journey lays: those of the phone let it in themselves.
  const workers = { serviceWorkers: 'block' } as const;
  return { baseURL: url, viewport: laptop, ...here, ...workers };
}

/** Desks with browsers of their own, all open on one server. */
export class Office {
  readonly desks: Desk[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly world: World,
  ) {}

  static async open(world: World): Promise<Office> {
    return new Office(await chromium.launch({ executablePath: chromiumPath(), args: browserArguments }), world);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** A desk where nobody has sat down yet. */
  async desk(viewport: ViewportSize = laptop): Promise<Desk> {
    const context = await this.browser.newContext({ ...atDesk(this.world), viewport });
    context.setDefaultTimeout(15_000);
    return this.keep(await Desk.in(context));
  }

  /** A browser that runs no script at all. */
  async withoutScript(): Promise<Desk> {
    const context = await this.browser.newContext({ ...atDesk(this.world), javaScriptEnabled: false });
    context.setDefaultTimeout(15_000);
    return this.keep(await Desk.in(context));
  }

  /** A browser in which the app may be installed. */
  async withWorkers(viewport: ViewportSize): Promise<BrowserContext> {
    const context = await this.browser.newContext({ ...atDesk(this.world), viewport, serviceWorkers: 'allow' });
    context.setDefaultTimeout(15_000);
    return context;
  }

  /** Another tab of the same browser. */
  async tabBeside(desk: Desk): Promise<Desk> {
    return this.keep(await Desk.in(desk.page.context()));
  }

  /** Somebody of the demonstration, signed in with one click: "Områdespolis". */
  async seat(role: string): Promise<Desk> {
    const desk = await this.desk();
    await desk.become(role);
    return desk;
  }

  /** What any page has complained of, or asked for and not got. */
  faults(): string[] {
    return this.desks.flatMap(({ faults }) => faults);
  }

  /**
   * Proves that whatever was going to be heard has been heard, without sleeping: a message that all of them hear goes
   * the same way, after the rest.
   */
  async untilTold(...desks: Desk[]): Promise<void> {
    const caseId = randomUUID();
    const personIds = await Promise.all(desks.map((desk) => desk.personId()));
    const teller = this.world.app.get(Teller);
    await teller.tell([{ to: 'people', event: 'case.read', payload: { caseId }, personIds }]);
    await Promise.all(desks.map((desk) => desk.hears(caseId)));
  }

  private keep(desk: Desk): Desk {
    this.desks.push(desk);
    return desk;
  }
}
