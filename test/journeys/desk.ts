import type { BrowserContext, ConsoleMessage, Locator, Page, Response, WebSocket } from 'playwright-core';
import type { SessionView } from '../../src/contract/session.js';
import { until } from './until.js';

/** A person's browser: what is on screen, and everything that has reached it. */
export class Desk {
  /** What came over the live connection, to the letter. */
  readonly frames: string[] = [];
  /** What came as answers, to the letter. */
  readonly bodies: string[] = [];
  /** What the page complained of, and what it asked for and did not get. */
  readonly faults: string[] = [];
  /** How many times the page was loaded: live means once. */
  loads = 0;

  private readonly arriving = new Set<Promise<void>>();
  private readonly allowed: RegExp[] = [/^401 GET \/api\/session$/];

  private constructor(readonly page: Page) {
    page.on('console', (message) => {
      this.noteComplaint(message);
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('load', () => this.loads++);
    page.on('websocket', (socket) => {
      this.listenTo(socket);
    });
    page.on('response', (response) => {
      this.read(response);
    });
  }

  static async in(context: BrowserContext): Promise<Desk> {
    return new Desk(await context.newPage());
  }

  /** Says that a refusal, or a complaint, belongs to what is being tried: "401 POST /api/session". */
  expects(fault: RegExp): void {
    this.allowed.push(fault);
  }

  async become(role: string): Promise<void> {
    await this.page.goto('/');
    await this.button(role).click();
    await this.page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor();
  }

  async opensBoard(name: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Ärenden', exact: true }).first().click();
    await this.page.getByRole('link', { name }).click();
    await this.isConnected();
  }

  async opensCase(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title }).click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async isConnected(): Promise<void> {
    await this.sees(this.page.getByText('Ansluten, aktuellt'));
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Waits until it is on screen. */
  async sees(what: string | RegExp | Locator): Promise<void> {
    await this.found(what).first().waitFor();
  }

  /** Waits until it is on screen no more. */
  async seesNoMore(what: string | RegExp | Locator): Promise<void> {
    await this.found(what).waitFor({ state: 'hidden' });
  }

  async hears(words: string): Promise<void> {
    await until(`it was heard: ${words}`, () => this.frames.some((frame) => frame.includes(words)));
  }

  /** The page as it stands, and all that has ever reached it. */
  async everything(): Promise<string> {
    await Promise.all(this.arriving);
    return [await this.page.content(), ...this.frames, ...this.bodies].join('\n');
  }

  async personId(): Promise<string> {
    const answer = await this.page.context().request.get('/api/session');
    return ((await answer.json()) as SessionView).person.id;
  }

  private found(what: string | RegExp | Locator): Locator {
    return typeof what === 'string' || what instanceof RegExp ? this.page.getByText(what) : what;
  }

  private listenTo(socket: WebSocket): void {
    socket.on('framereceived', ({ payload }) => this.frames.push(payload.toString()));
  }

  private read(response: Response): void {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400)
      this.noteFault(`${String(response.status())} ${response.request().method()} ${pathname}`);
    const reading = response.text().then(
      (body) => void this.bodies.push(body),
      () => undefined, // a redirect has none, and what a page that was left had asked for is gone
    );
    this.arriving.add(reading);
    void reading.then(() => this.arriving.delete(reading));
  }

  private noteComplaint(message: ConsoleMessage): void {
    const isAnswer = message.text().startsWith('Failed to load resource: the server responded');
    if (message.type() === 'error' && !isAnswer) this.noteFault(message.text());
  }

  private noteFault(fault: string): void {
    if (!this.allowed.some((pattern) => pattern.test(fault))) this.faults.push(fault);
  }
}
