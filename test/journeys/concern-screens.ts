import type { Page } from 'playwright-core';
import type { Screen } from './screens.js';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const next = (page: Page) => press(page, /^Nästa/);
const saysWho = async (page: Page) => {
  await page.getByRole('radio', { name: /^Orosanmälan/ }).check();
  await page.getByRole('textbox', { name: 'Namn eller initialer' }).fill('E.L.');
  await next(page);
  await page.getByRole('heading', { name: 'Vad har hänt?' }).waitFor();
};
const saysWhat = async (page: Page) => {
  await saysWho(page);
  await page.getByRole('radio', { name: 'Heder' }).check();
  await page.getByRole('textbox', { name: /^Vad har du själv/ }).fill('Får inte gå hem själv.');
  await page.getByRole('radio', { name: 'Snart' }).check();
  await page.getByRole('radio', { name: 'Varken barnet eller vårdnadshavarna' }).check();
};
const reviews = async (page: Page) => {
  await saysWhat(page);
  await next(page);
  await page.getByRole('heading', { name: 'Granska och skicka' }).waitFor();
};
const asksWithoutNaming = async (page: Page) => {
  await page.getByRole('radio', { name: /^Rådfråga/ }).check();
  await next(page);
  await page.getByRole('textbox', { name: /^Vad har du själv/ }).fill('Vi såg Amir vid kiosken.');
  await page.getByText('Är det här ett namn').waitFor();
};

/** What a teacher has on her phone. */
export const concernScreens: Screen[] = [
  { name: 'whom it is about', at: '/oro/ny' },
  { name: 'what is missing', at: '/oro/ny', open: next },
  { name: 'what has happened', at: '/oro/ny', open: saysWhat },
  {
    name: 'what has not been said',
    at: '/oro/ny',
    open: async (page) => {
      await saysWho(page);
      await next(page);
    },
  },
  { name: 'a question without a name', at: '/oro/ny', open: asksWithoutNaming },
  { name: 'the review', at: '/oro/ny', open: reviews },
  { name: 'what I have raised, and begun', at: '/oro' },
  {
    name: 'a receipt',
    at: '/oro',
    open: (page) =>
      page
        .getByRole('main')
        .getByRole('link', { name: /Orosanmälan/ })
        .first()
        .click(),
  },
  {
    name: 'a thread',
    at: '/oro',
    open: (page) =>
      page
        .getByRole('main')
        .getByRole('link', { name: /Rådfrågning/ })
        .first()
        .click(),
  },
];
