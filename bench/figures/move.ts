import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { atMost, type Figure, figure } from '../figure.js';
import type { Child } from '../lab/children.js';
import type { Lab } from '../lab/lab.js';
import { idOf, tokenOf } from '../load/people.js';
import { percentile } from '../measuring.js';

const moves = 60;
const board = 'of 100';
/** Due before all others, so that it stands first wherever it is. */
const caseId = idOf(`case ${board} 0`);
const stages = ['concern', 'assessment', 'ongoing', 'follow_up'];
const options = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** One moves a card, another sees it move: from her request to the other's screen, in two Chromium windows. */
export async function move(lab: Lab): Promise<Figure[]> {
  const product = await lab.product(await lab.live());
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: options,
  });
  const [mover, watcher] = [
    await opened(await browser.newContext(), product, 0),
    await opened(await browser.newContext(), product, 3),
  ];
  const took: number[] = [];
  for (let n = 1; n <= moves; n++) took.push(await seen(mover, watcher, n));
  await browser.close();
  await product.stop();
  const name = 'a move seen on another screen';
  return [
    figure({ name: `${name}: p50`, value: percentile(took, 0.5), unit: 'ms' }),
    figure({ name: `${name}: p99`, value: percentile(took, 0.99), unit: 'ms', bar: atMost(150) }),
  ];
}

async function opened(context: BrowserContext, product: Child, person: number): Promise<Page> {
  const value = tokenOf(idOf(`person ${board} ${String(person)}`));
  await context.addCookies([{ name: 'samverka', value, url: product.url, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  await page.goto(`${product.url}/arenden/${idOf(`board ${board}`)}`);
  await page.locator(`[data-case='${caseId}']`).waitFor();
  return page;
}

async function seen(mover: Page, watcher: Page, n: number): Promise<number> {
  const stage = stages[n % stages.length] ?? '';
  const place = watcher.locator(`[data-stage='${stage}'] [data-case='${caseId}']`);
  const arrival = place.waitFor({ state: 'attached' }).then(() => Date.now());
  const begun = await mover.evaluate(moved, { caseId, stage });
  return (await arrival) - begun;
}

/** Within the page, by the request that its own button makes. When it began. */
async function moved({ caseId: id, stage }: { caseId: string; stage: string }): Promise<number> {
  const { card } = (await (await fetch(`/api/cases/${id}`)).json()) as { card: { revision: string } };
  const begun = Date.now();
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ revision: card.revision, stage });
  const { ok } = await fetch(`/api/cases/${id}/stage`, { method: 'PUT', headers, body });
  if (!ok) throw new Error('the card was not moved');
  return begun;
}
