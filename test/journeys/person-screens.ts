import type { Page } from 'playwright-core';
import { dialog, type Screen } from './screens.js';

const part = '[role="dialog"]';
const who = /^Brottsutsatt/;

const opens = async (page: Page) => {
  await page.getByRole('button', { name: who }).first().click();
  await page.getByRole('dialog').waitFor();
};
const acts = (act: string, title: string) => async (page: Page) => {
  await opens(page);
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
  await page.getByRole('dialog', { name: title }).waitFor();
};
const fillsIn = async (page: Page) => {
  await page.getByRole('button', { name: 'Lägg till person' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Namn' }).fill('Alva Lind');
  await form.getByRole('textbox', { name: 'Nummer' }).fill('850709-9806');
};

/** Whom a case is about, as whoever may change it sees it. */
export function personScreens(at: string): Screen[] {
  return [
    dialog('somebody to add', at, 'Lägg till person'),
    { name: 'somebody with a number that is none', at, part, open: fillsIn },
    { name: 'somebody', at, part, open: opens },
    { name: 'a correction of somebody', at, part, open: acts('Rätta', 'Rätta uppgifter om person') },
    { name: 'something that is not so', at, part, open: acts('Stämmer inte', 'Uppgift som inte stämmer') },
    { name: 'somebody to share on', at, part, open: acts('Dela med fler', 'Dela person med fler') },
    { name: 'somebody to take off', at, part, open: acts('Ta bort', 'Ta bort person') },
  ];
}
