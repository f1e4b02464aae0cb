import type { Browser, Page } from 'playwright-core';
import { atLeast, type Figure, figure } from '../figure.js';
import { openedBoard, withBrowser } from '../lab/browser.js';
import type { Lab } from '../lab/lab.js';
import { inTurns, median } from '../measuring.js';

const rounds = 5;
const seconds = 3;
/** As a wheel that is turned steadily: some 2,400 points a second. */
const pointsPerFrame = 40;

/** Frames a second while a board of 1,000 cases scrolls, against plain text in the same browser. */
export async function scroll(lab: Lab): Promise<Figure[]> {
  const product = await lab.product(await lab.live());
  const pair = await withBrowser(async (browser) => {
    const [board, plain] = [await openedBoard(browser, product, 'of 1000', 0), await plainText(browser)];
    return inTurns(
      rounds,
      () => framesPerSecond(board),
      () => framesPerSecond(plain),
    );
  });
  await product.stop();
  return [
    figure({
      name: 'scrolling a board of 1000 cases',
      value: median(pair.ours),
      floor: median(pair.floor),
      unit: 'frames/s',
      bar: atLeast(0.95, 'ratio'),
    }),
  ];
}

/** As much text, all of it there, and nothing that runs. */
async function plainText(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  const lines = Array.from({ length: 4000 }, (_, n) => `<p>Oro kring skolfrånvaro ${String(n)}</p>`).join('');
  await page.setContent(`<main id="main" style="height: 100vh; overflow: auto; columns: 4">${lines}</main>`);
  return page;
}

async function framesPerSecond(page: Page): Promise<number> {
  await page.bringToFront();
  return page.evaluate<number>(scrolled);
}

/** Within the page: down, and up again at the end, one step each frame. */
const scrolled = `new Promise((resolve) => {
  const main = document.getElementById('main');
  main.scrollTop = 0;
  let [frames, by, begun] = [0, ${String(pointsPerFrame)}, 0];
  const frame = (at) => {
    begun ||= at;
    if (at - begun >= ${String(seconds * 1000)}) return resolve((1000 * frames) / (at - begun));
    frames++;
    if (by > 0 && main.scrollTop + main.clientHeight >= main.scrollHeight - by) by = -by;
    else if (main.scrollTop <= 0) by = Math.abs(by);
    main.scrollTop += by;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;
