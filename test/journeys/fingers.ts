import type { Page } from 'playwright-core';

/** What is pressed on a phone and is smaller than a finger: 44 pixels, a link in running text excepted. */
export function tooSmallToTouch(page: Page, part = 'html'): Promise<string[]> {
  return page.evaluate<string[], string>(
    `(part) => [...document.querySelectorAll(part + ' :is(a[href], button, input, select, textarea, [role=option])')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)
      .filter((element) => !element.closest('p') && !element.matches('[href="#main"]'))
      .map((element) => [element, boxOf(element)])
      .filter(([, { width, height }]) => height > 1 && (height < 43.5 || width < 43.5))
      .map(([element, { width, height }]) => Math.round(width) + 'x' + Math.round(height) + ' ' + element.outerHTML.slice(0, 120));

    function boxOf(element) {
      const whole = getComputedStyle(element, '::after').position === 'absolute' && element.closest('article');
      const label = element.closest('label, .mantine-Input-wrapper') ?? document.querySelector('label[for="' + element.id + '"]');
      const boxes = [element, ...(label ? [label] : [])].map((one) => (whole || one).getBoundingClientRect());
      return { width: Math.max(...boxes.map(({ width }) => width)), height: Math.max(...boxes.map(({ height }) => height)) };
    }`,
    part,
  );
}
