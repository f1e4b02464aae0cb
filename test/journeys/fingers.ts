import type { Page } from 'playwright-core';

/** What is pressed on a phone and is smaller than a finger: 44 pixels, a link in running text excepted. */
export function tooSmallToTouch(page: Page, part = 'html'): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const pressed = ['a[href]:not([href="#main"])', 'button:enabled', 'input:enabled', 'select', 'textarea', '[role=option]'];
    const whole = (element) => getComputedStyle(element, '::after').position === 'absolute' && element.closest('article');
    const withReach = (element) => {
      const { width, height } = element.getBoundingClientRect();
      const after = getComputedStyle(element, '::after');
      const beyond = element.matches('input') && after.position === 'absolute' ? -2 * parseFloat(after.top) : 0;
      return { width: width + beyond, height: height + beyond };
    };
    const boxesOf = (element) =>
      [whole(element) || element, element.closest('label, .mantine-Input-wrapper, .mantine-Checkbox-body'), ...(element.labels ?? [])]
        .filter(Boolean)
        .map((one) => withReach(one));
    const sizeOf = (element) => ['width', 'height'].map((side) => Math.max(...boxesOf(element).map((box) => box[side])));
    return [...document.querySelectorAll(':is(${part}) :is(' + pressed.join() + ')')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('p'))
      .map((element) => ({ element, size: sizeOf(element) }))
      .filter(({ size }) => size[1] > 1 && size.some((side) => side < 43.5))
      .map(({ element, size }) => size.map(Math.round).join('x') + ' to touch: ' + element.outerHTML.slice(0, 160));
  })()`);
}
