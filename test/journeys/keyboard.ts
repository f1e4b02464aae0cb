import type { Locator } from 'playwright-core';
import type { Desk } from './desk.js';
import { until } from './until.js';

const mostSteps = 120;

/** Somebody who has a keyboard and nothing else. */
export class Keyboard {
  private constructor(private readonly desk: Desk) {}

  /** Whatever a mouse or a finger does from here on is counted. */
  static async of(desk: Desk): Promise<Keyboard> {
    await desk.page.addInitScript(`
      globalThis.touched = 0;
      addEventListener('pointerdown', () => touched++, true);
      addEventListener('mousedown', () => touched++, true);`);
    return new Keyboard(desk);
  }

  async touches(): Promise<number> {
    return this.desk.page.evaluate<number>('touched');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.desk.page.keyboard.press(key);
  }

  async write(text: string): Promise<void> {
    await this.desk.page.keyboard.type(text);
  }

  /** From where the focus is, on to this. */
  async tabTo(target: Locator, key = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let steps = 0; steps < mostSteps && !(await isFocused(target)); steps++) await this.press(key);
    if (!(await isFocused(target))) throw new Error(`Tab does not lead to ${target.toString()}`);
  }

  async isOn(target: Locator): Promise<void> {
    await until(`the focus is on ${target.toString()}`, () => isFocused(target));
  }

  /** Chooses in the palette. */
  async calls(words: string): Promise<void> {
    await this.press('Control+k');
    const field = this.desk.page.getByRole('combobox', { name: 'Tavla, ärende, kod eller det du vill göra' });
    await this.isOn(field);
    await this.write(words);
    await this.desk.page.getByRole('option', { name: words, selected: true }).waitFor();
    await this.press('Enter');
    await field.waitFor({ state: 'hidden' });
  }

  async hearsSaid(words: string | RegExp): Promise<void> {
    await this.desk.sees(this.desk.page.getByRole('status').filter({ hasText: words }));
  }
}

async function isFocused(target: Locator): Promise<boolean> {
  return (await target.first().and(target.page().locator(':focus')).count()) > 0;
}
