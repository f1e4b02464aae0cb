import { AxeBuilder } from '@axe-core/playwright';
import type { Page, ViewportSize } from 'playwright-core';
import { laptop, phone } from './office.js';

const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const narrowest = { width: 320, height: 844 };

/** What is wrong with a screen, or a part of it, as it stands: in light and dark, on a laptop and on a phone. */
export async function wrongsOf(page: Page, part = 'html'): Promise<string[]> {
  const wrongs: string[] = [];
  for (const size of [laptop, phone]) {
    await page.setViewportSize(size);
    wrongs.push(...(await axeFinds(page, part, 'light')), ...(await axeFinds(page, part, 'dark')));
  }
  for (const size of [phone, narrowest]) wrongs.push(...(await reachesTooFar(page, size)));
  await page.setViewportSize(laptop);
  return wrongs;
}

async function axeFinds(page: Page, part: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
  await isPainted(page);
  const { violations } = await axeFor(page, colorScheme).include(part).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [colorScheme, page.viewportSize()?.width, id, target.join(' '), failureSummary]
        .join(' · ')
        .replaceAll(/\s+/g, ' '),
    ),
  );
}

/** The dark is the same page in other colours: there, axe is asked about colours. */
function axeFor(page: Page, colorScheme: 'light' | 'dark'): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  return colorScheme === 'light' ? axe.withTags(criteria) : axe.withRules(['color-contrast', 'link-in-text-block']);
}

/** The page itself, or anything in it that would have to be scrolled sideways. */
async function reachesTooFar(page: Page, size: ViewportSize): Promise<string[]> {
  await page.setViewportSize(size);
  await isPainted(page);
  const found = await page.evaluate<string[]>(`
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .filter((element) => element === document.documentElement ||
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .map(({ tagName, className, scrollWidth, clientWidth }) =>
        tagName + '.' + className + ': ' + scrollWidth + ' in ' + clientWidth)`);
  return found.map((tooWide) => `${String(size.width)} · sideways · ${tooWide}`);
}

/** What follows from a new size or light is on screen two frames later. */
async function isPainted(page: Page): Promise<void> {
  await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
}
