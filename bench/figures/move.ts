import type { Page } from 'playwright-core';
import { atMost, type Figure, figure } from '../figure.js';
import { firstCase, openedBoard, withBrowser } from '../lab/browser.js';
import type { Lab } from '../lab/lab.js';
import { percentile } from '../measuring.js';

const moves = { warm: 10, counted: 200 };
const board = 'of 100';
const caseId = firstCase(board);
const stages = ['concern', 'assessment', 'ongoing', 'follow_up'];
/** One moves a card, another sees it move: from her request to the other's screen, in two Chromium windows. */
export async function move(lab: Lab): Promise<Figure[]> {
  const product = await lab.product(await lab.live());
  const took = await withBrowser(async (browser) => {
    const [mover, watcher] = [
      await openedBoard(browser, product, board, 0),
      await openedBoard(browser, product, board, 3),
    ];
    const times: number[] = [];
    for (let n = 1; n <= moves.warm + moves.counted; n++) times.push(await seen(mover, watcher, n));
    return times.slice(moves.warm);
  });
  await product.stop();
  const name = 'a move seen on another screen';
  return [
    figure({ name: `${name}: p50`, value: percentile(took, 0.5), unit: 'ms' }),
    figure({ name: `${name}: p99`, value: percentile(took, 0.99), unit: 'ms', bar: atMost(150) }),
  ];
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
