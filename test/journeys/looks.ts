import { AxeBuilder } from '@axe-core/playwright';
import type { Page, ViewportSize } from 'playwright-core';
import { tooSmallToTouch } from './fingers.js';
import { laptop, phone } from './office.js';

const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const narrowest = { width: 320, height: 844 };

/** What is left of a laptop's screen, in its own pixels, when all is shown twice as large. */
const twiceAsLarge = { width: 683, height: 384 };

type Light = 'light' | 'dark';

/**
 * What is wrong with a screen, or a part of it, as it stands: in light and dark, on a laptop and on a phone. To turn
 * the light costs most, so it is turned once, and the next screen begins in the light that this one ended in.
 */
export async function wrongsOf(page: Page, part = 'html'): Promise<string[]> {
  const first = (await page.locator('html').getAttribute('data-theme')) === 'dark' ? 'dark' : 'light';
  const other = first === 'dark' ? 'light' : 'dark';
  const wrongs = [
    ...(await axeFinds(page, part, first)),
    ...(await reachesTooFar(page, narrowest)),
    ...(await reachesTooFar(page, twiceAsLarge)),
    ...(await reachesTooFar(page, phone)),
    ...(await tooSmallToTouch(page, part)),
    ...(await axeFinds(page, part, first)),
  ];
  await turnTo(page, other);
  wrongs.push(...(await axeFinds(page, part, other)));
  await resize(page, laptop);
  return [...wrongs, ...(await axeFinds(page, part, other))];
}

/** What axe finds in a part of a page that has one size only, or that has been looked at in another language. */
export async function wrongsAsItIs(page: Page, part = 'html'): Promise<string[]> {
  return axeFinds(page, part, 'light');
}

/** What is wrong with a page that has one light and no more: what everybody may read. */
export async function wrongsInOneLight(page: Page): Promise<string[]> {
  return [
    ...(await axeFinds(page, 'html', 'light')),
    ...(await reachesTooFar(page, narrowest)),
    ...(await reachesTooFar(page, twiceAsLarge)),
    ...(await reachesTooFar(page, phone)),
    ...(await tooSmallToTouch(page)),
    ...(await axeFinds(page, 'html', 'light')),
  ];
}

async function turnTo(page: Page, colorScheme: Light): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
  await isPainted(page);
}

async function resize(page: Page, size: ViewportSize): Promise<void> {
  await page.setViewportSize(size);
  await isPainted(page);
}

async function axeFinds(page: Page, part: string, light: Light): Promise<string[]> {
  const { violations } = await (await axeFor(page, light)).include(part).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [light, page.viewportSize()?.width, id, target.join(' '), failureSummary].join(' · ').replaceAll(/\s+/g, ' '),
    ),
  );
}

/**
 * The dark is the same page in other colours: there, axe is asked about colours. Once in a page it stays until that is
 * left, and bringing it there costs more than asking it.
 */
async function axeFor(page: Page, light: Light): Promise<AxeBuilder> {
  const isThere = await page.evaluate<boolean>('typeof axe === "object"');
  const axe = new AxeBuilder(isThere ? { page, axeSource: ';' } : { page }).setLegacyMode();
  axe.options({ resultTypes: ['violations'] });
  return light === 'light' ? axe.withTags(criteria) : axe.withRules(['color-contrast', 'link-in-text-block']);
}

const framesToSettle = 20;

/** What still reaches too far to the side once it has settled: an open menu takes some frames to find its place. */
async function reachesTooFar(page: Page, size: ViewportSize): Promise<string[]> {
  await resize(page, size);
  let found = await tooWideIn(page);
  for (let frame = 0; frame < framesToSettle && found.length > 0; frame++) {
    await isPainted(page);
    found = await tooWideIn(page);
  }
  return found.map((tooWide) => `${String(size.width)} · sideways · ${tooWide}`);
}

/** The page itself, or anything in it that would have to be scrolled sideways. */
function tooWideIn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .filter((element) => element === document.documentElement ||
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .map(({ tagName, className, scrollWidth, clientWidth }) =>
        tagName + '.' + className + ': ' + scrollWidth + ' in ' + clientWidth)`);
}

/** What follows from a new size or light is on screen two frames later. */
async function isPainted(page: Page): Promise<void> {
  await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
}
