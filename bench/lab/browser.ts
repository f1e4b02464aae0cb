import { type Browser, chromium, type Page } from 'playwright-core';
import { idOf, tokenOf } from '../load/people.js';
import type { Child } from './children.js';

const options = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** Does it with a Chromium of its own, on a laptop's screen. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: options,
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A window in which somebody who is on a board of the data sets has it open, with its cards there. */
export async function openedBoard(browser: Browser, product: Child, board: string, person: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const value = tokenOf(idOf(`person ${board} ${String(person)}`));
  await context.addCookies([{ name: 'samverka', value, url: product.url, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  await page.goto(`${product.url}/arenden/${idOf(`board ${board}`)}`);
  await page.locator(`[data-case='${firstCase(board)}']`).waitFor();
  return page;
}

/** Due before all others of its board, so that it stands first wherever it is. */
export function firstCase(board: string): string {
  return idOf(`case ${board} 0`);
}
