import { type Desk } from './desk.js';
import { dialog } from './editing.js';
import { wrongsAsItIs } from './looks.js';
import type { Office } from './office.js';
import { field, fills, opensArea, panel, presses } from './promise-desk.js';

// From a joint picture to what is agreed, in the words that are on screen.

/** Nothing weighs but what citizens ask for. */
export async function weighsTheCitizens(desk: Desk): Promise<void> {
  await desk.button('Ändra vikterna').click();
  await fills(desk, {
    'Hur vanligt det är': '0',
    'Hur mycket det oroar': '0',
    'Hur det utvecklas': '0',
    'Vad medborgarna frågar efter': '100',
    'Varför?': 'Styrgruppen lyssnar på medborgarna',
  });
  await presses(desk, 'Spara');
}

/** Why it is so, and as which focus area it is chosen. */
export async function analyses(desk: Desk, theme: string, place: string): Promise<void> {
  await desk.button(`Analysera ${theme}`).click();
  await fills(desk, {
    'Vad är problemet?': `Mycket ${theme}`,
    'Var och när?': 'I Annedal, på dagen',
    'Vilka drabbas?': 'Boende',
    'Varför är det så?': 'Öppna garage',
  });
  await field(desk, 'Fokusområde').selectOption(place);
  await presses(desk, 'Spara');
}

/** Each of the two parties, by its manager, who reads it first. */
export async function managersSign(office: Office, title: string): Promise<void> {
  for (const [role, party] of [
    ['Gruppchef', /^Polisen/],
    ['Enhetschef', /^Bromma stadsdel|^Stockholms stad|^Socialtjänsten/],
  ] as const) {
    const manager = await office.seat(role);
    await opensArea(manager, 'Bromma');
    await manager.page.getByRole('link', { name: 'Överenskommelser' }).first().click();
    await panel(manager, title).getByRole('button', { name: 'Underteckna' }).click();
    const read = dialog(manager)
      .getByRole('heading', { name: party })
      .or(dialog(manager).getByText('Tryggare i Annedal'));
    await read.first().waitFor();
    await dialog(manager).getByRole('checkbox').check();
    expect(await wrongsAsItIs(manager.page, '[role="dialog"]')).toEqual([]);
    await presses(manager, 'Underteckna');
  }
}
