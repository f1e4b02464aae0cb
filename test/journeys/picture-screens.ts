import type { Page } from 'playwright-core';
import { dialog, type Screen } from './screens.js';

const part = '[role="dialog"]';

const joint = async (page: Page) => {
  await page.getByText('Gemensam bild', { exact: true }).click();
  await page.getByRole('region', { name: 'Ordning nu' }).waitFor();
};
const after = (act: string) => async (page: Page) => {
  await joint(page);
  await page.getByRole('button', { name: act }).first().click();
  await page.getByRole('dialog').waitFor();
};

/** How it is in an area, what is chosen of it and agreed; and the dialogs by which that is done. */
export function pictureScreens(areaId: string): Screen[] {
  const [areas, picture, agreements] = [
    '/lagesbild',
    `/lagesbild/${areaId}/2019`,
    `/overenskommelser/${areaId}`,
  ] as const;
  return [
    { name: 'the areas', at: areas },
    dialog('how many live there', areas, /^Lägg in invånare i Bromma/),
    { name: 'our own picture', at: picture },
    dialog('a new figure', picture, 'Lägg in en siffra'),
    dialog('a file of figures', picture, 'Läs in en fil'),
    dialog('what is put into the joint picture', picture, /^Lägg Tillgreppsbrott i/),
    { name: 'the joint picture', at: picture, open: joint },
    { name: 'the weights', at: picture, part, open: after('Ändra vikterna') },
    { name: 'the causes', at: picture, part, open: after('Ändra analysen av Tillgreppsbrott') },
    { name: 'the agreements', at: agreements },
    dialog('a new agreement', agreements, 'Ny överenskommelse'),
    dialog('a promise from an agreement', agreements, 'Skapa löfte'),
  ];
}
