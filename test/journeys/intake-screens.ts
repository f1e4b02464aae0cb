import type { Page } from 'playwright-core';
import type { Screen } from './screens.js';

const opens = async (page: Page, code: string) => {
  await page.getByRole('button', { name: new RegExp(code) }).click();
  await page.getByText('Det här ser anmälaren nu:').waitFor();
};
const acts = (code: string, act: string) => async (page: Page) => {
  await opens(page, code);
  await page.getByRole('button', { name: act }).click();
  await page.getByRole('dialog').waitFor();
};
const chooses = (code: string, item: string) => async (page: Page) => {
  await opens(page, code);
  await page.getByRole('button', { name: 'Mer', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').waitFor();
};
const at = '/inkommet';
const part = '[role="dialog"]';

/** What the intake of social services has. */
export const intakeScreens: Screen[] = [
  {
    name: 'what waits there, on the page of what is mine',
    at: '/mitt',
    open: (page) => page.getByText('Visa alla').waitFor(),
  },
  { name: 'what has come in', at },
  { name: 'a report that has just come', at, open: (page) => opens(page, 'G6T-2PL') },
  { name: 'a report that is assessed', at, open: (page) => opens(page, 'V7B-3HX') },
  { name: 'a consultation', at, open: (page) => opens(page, 'Y2F-6KN') },
  { name: 'an assessment of protection', at, part, open: acts('G6T-2PL', 'Gör skyddsbedömning') },
  { name: 'a correction', at, part, open: chooses('V7B-3HX', 'Rätta skyddsbedömningen') },
  { name: 'a decision', at, part, open: acts('V7B-3HX', 'Besluta om utredning') },
  { name: 'how much hurry', at, part, open: chooses('G6T-2PL', 'Ange hur bråttom det är') },
  { name: 'to a colleague', at, part, open: chooses('G6T-2PL', 'Lämna till kollega') },
  { name: 'an end without a case', at, part, open: acts('Y2F-6KN', 'Avsluta …') },
];
