import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import type { World } from '../support/world.js';
import { Desk } from './desk.js';
import { atDesk, browserArguments, chromiumPath } from './office.js';
import { until } from './until.js';

/** A browser with a disk under it: what it keeps is there when it is started again. */
export class Computer {
  private context: BrowserContext | null = null;

  private constructor(
    private readonly world: World,
    private readonly folder: string,
  ) {}

  static of(world: World): Computer {
    return new Computer(world, mkdtempSync(join(tmpdir(), 'samverka-computer-')));
  }

  async starts(): Promise<Desk> {
    const options = { executablePath: chromiumPath(), args: browserArguments, ...atDesk(this.world) };
    this.context = await chromium.launchPersistentContext(this.folder, options);
    this.context.setDefaultTimeout(15_000);
    await this.context.clearCookies(); // whether a crash leaves the session's is the browser's luck
    return Desk.in(this.context);
  }

  /** The browser ends on the spot, and is told nothing. */
  async crashes(): Promise<void> {
    const pid = this.pid();
    process.kill(pid, 'SIGKILL');
    await until('the browser is gone', () => !isAlive(pid));
    await this.context?.close().catch(() => undefined);
    this.context = null;
  }

  async isThrownAway(): Promise<void> {
    await this.context?.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Which of the files that the browser has written hold these words, in any writing. */
  filesWith(words: string): string[] {
    const entries = readdirSync(this.folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const writings = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le'), Buffer.from(words, 'latin1')];
    return files.filter((file) => writings.some((writing) => readFileSync(file).includes(writing)));
  }

  /** Chromium notes in its profile which process has it. */
  private pid(): number {
    return Number(readlinkSync(join(this.folder, 'SingletonLock')).split('-').at(-1));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
