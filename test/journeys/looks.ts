import AxeBuilder from '@axe-core/playwright';
import type { Page, ViewportSize } from 'playwright-core';
import { laptop, phone } from './office.js';

const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const narrowest = { width: 320, height: 844 };

/** What is wrong with a screen as it stands, in light and dark, on a laptop and on a phone. */
export async function wrongsOf(page: Page): Promise<string[]> {
  const wrongs: string[] = [];
  for (const size of [laptop, phone]) {
    await page.setViewportSize(size);
    for (const scheme of ['light', 'dark'] as const) wrongs.push(...(await axeFinds(page, size, scheme)));
  }
  for (const size of [phone, narrowest]) wrongs.push(...(await reachesTooFar(page, size)));
  await page.setViewportSize(laptop);
  return wrongs;
}

async function axeFinds(page: Page, { width }: ViewportSize, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
  await isPainted(page);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(criteria).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [colorScheme, width, id, target.join(' '), failureSummary].join(' · ').replaceAll(/\s+/g, ' '),
    ),
  );
}

/** The page itself, or anything in it that would have to be scrolled sideways. */
async function reachesTooFar(page: Page, size: ViewportSize): Promise<string[]> {
  await page.setViewportSize(size);
  await isPainted(page);
  const wide = await page.evaluate<string[]>(`
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => element === document.documentElement ||
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map((element) => element.tagName + '.' + element.className + ': ' + element.scrollWidth + ' in ' + element.clientWidth)`);
  return wide.map((found) => `${String(size.width)} · sideways · ${found}`);
}

/** What follows from a new size or light is on screen two frames later. */
async function isPainted(page: Page): Promise<void> {
  await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
}
