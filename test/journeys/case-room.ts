import type { Locator } from 'playwright-core';
import type { Desk } from './desk.js';

// What one does with an open case, in the words that are on screen.

export const cases = { youth: 'Umgänge vid tunnelbanan' };

export function note(desk: Desk, text: string): Locator {
  return desk.page.getByRole('article').filter({ hasText: text });
}

export function composer({ page }: Desk): Locator {
  return page.getByRole('region', { name: 'Skriv en anteckning' });
}

export function textField(desk: Desk): Locator {
  return composer(desk).getByRole('textbox', { name: 'Text' });
}

export function radio(desk: Desk, audience: string): Locator {
  return desk.page.getByRole('radio', { name: new RegExp(`^${audience.replace('+', '\\+')}`) });
}

/** The question that is asked when more people would come to read what has been written. */
export function question({ page }: Desk): Locator {
  return page.getByRole('group', { name: /Du utökar från \d+ till \d+ läsare/ });
}

/** To her own agency alone, which is what the composer begins with. */
export async function writesToOwn(desk: Desk, text: string): Promise<void> {
  await textField(desk).fill(text);
  await desk.button(/^Spara – endast/).click();
  await note(desk, text).waitFor();
}

/** To her own agency alone: a youth, with a number where it is known. */
export async function addsYouth(desk: Desk, name: string, number?: string): Promise<void> {
  await desk.button('Lägg till person').click();
  const form = desk.page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Namn' }).fill(name);
  if (number === undefined) await form.getByRole('combobox', { name: 'Identitet' }).selectOption({ label: 'Okänd' });
  else await form.getByRole('textbox', { name: 'Nummer' }).fill(number);
  await form.getByRole('button', { name: /^Lägg till – endast/ }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Writes first and widens then, so that the question is asked. */
export async function widens(desk: Desk, audience: string): Promise<void> {
  await radio(desk, audience).click();
  await question(desk)
    .getByRole('button', { name: /^Utöka till/ })
    .click();
}

/** Gives the grounds that are asked for: to prevent crime, and why. In the composer, where no other place is named. */
export async function givesGround(
  { page }: Desk,
  room = page.getByRole('region', { name: 'Skriv en anteckning' }),
): Promise<void> {
  await room.getByRole('combobox', { name: /^På vilken grund/ }).selectOption({ label: crimePrevention });
  await room
    .getByRole('group', { name: /^Behöver mottagaren/ })
    .getByRole('radio', { name: 'Ja' })
    .check();
  await room
    .getByRole('group', { name: /^Talar övervägande/ })
    .getByRole('radio', { name: 'Nej' })
    .check();
  await room.getByRole('textbox', { name: 'Varför behövs det?' }).fill('Behövs för att kunna hjälpas åt.');
}

export const crimePrevention = 'Förebygga eller utreda brott (OSL 10:15 a)';

export async function sharesWithAll(desk: Desk, text: string): Promise<void> {
  await textField(desk).fill(text);
  await widens(desk, 'Delad med alla');
  await givesGround(desk);
  await desk.button('Dela med alla i ärendet').click();
  await desk.button('Skicka nu').click();
  await note(desk, text).waitFor();
}

/** For her own agency, from among the actions. */
export async function plansForOwn(desk: Desk, task: string): Promise<void> {
  await desk.button('Planera åtgärd').click();
  const form = desk.page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Vad ska göras?' }).fill(task);
  await form.getByRole('button', { name: /^Planera – endast/ }).click();
  await desk.sees(desk.page.locator('[data-action]').filter({ hasText: task }));
}

export async function showsActions({ page }: Desk): Promise<void> {
  await page.getByRole('tab', { name: /^Åtgärder/ }).click();
}

export async function showsNotes({ page }: Desk): Promise<void> {
  await page.getByRole('tab', { name: /^Anteckningar/ }).click();
}
