import type { Page } from 'playwright-core';
import { dialog, type Screen } from './screens.js';

const list = '/medborgarloften';
const part = '[role="dialog"]';

const reads = async (page: Page) => {
  await page.getByRole('button', { name: 'Föreslå publicering' }).click();
  await page.getByRole('region', { name: 'Texten som publiceras' }).waitFor();
};
const warns = async (page: Page) => {
  await page.getByRole('button', { name: 'Lägg in en siffra' }).click();
  await page.getByRole('textbox', { name: 'Källa', exact: true }).fill('Ring Anna Svensson, 070-123 45 67');
  await page.getByText('Löften och siffror handlar inte om personer.').waitFor();
};

/** What is promised, and the dialogs by which it is kept. */
export function promiseScreens(at: string): Screen[] {
  return [
    { name: 'the promises', at: list },
    dialog('a new promise', list, 'Nytt löfte'),
    { name: 'the year', at: '/medborgarloften/aret' },
    { name: 'the week plan', at: '/medborgarloften/veckoplan' },
    { name: 'what citizens say', at: '/medborgarloften/synpunkter' },
    dialog('counting what a citizen says', '/medborgarloften/synpunkter', /^Räkna synpunkten/),
    dialog('declining what a citizen says', '/medborgarloften/synpunkter', /^Avböj synpunkten/),
    { name: 'a promise', at },
    dialog('a new focus', at, 'Nytt fokusområde'),
    dialog('a new dialogue', at, 'Ny dialog'),
    dialog('changing a dialogue', at, /^Ändra dialogen/),
    dialog('sharing it', at, 'Dela'),
    dialog('changing a focus', at, /^Ändra fokusområdet/),
    dialog('a board of places behind a focus', at, 'Koppla platstavla'),
    dialog('changing that board', at, /^Ändra platstavlan/),
    dialog('a new indicator', at, 'Ny indikator'),
    dialog('changing an indicator', at, /^Ändra indikatorn/),
    dialog('a new activity', at, 'Ny aktivitet'),
    dialog('changing an activity', at, /^Ändra aktiviteten/),
    { name: 'bringing in a figure that names somebody', at, part, open: warns },
    dialog('taking a figure back', at, /^Ta tillbaka siffran/),
    { name: 'proposing to publish', at, part, open: reads },
  ];
}
