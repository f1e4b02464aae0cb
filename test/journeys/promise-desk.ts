import type { Locator } from 'playwright-core';
import type { Desk } from './desk.js';
import { dialog } from './editing.js';

// How a person works with pictures and promises at her desk, in the words that are on screen.

export function field(desk: Desk, name: string): Locator {
  return dialog(desk).getByLabel(name, { exact: true });
}

export async function fills(desk: Desk, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(desk, name).fill(value);
}

/** The button that ends the dialog. */
export async function presses(desk: Desk, name: string): Promise<void> {
  await dialog(desk).getByRole('button', { name, exact: true }).click();
  await dialog(desk).waitFor({ state: 'hidden' });
}

export function panel(desk: Desk, name: string | RegExp): Locator {
  return desk.page.getByRole('region', { name });
}

export async function opensArea(desk: Desk, name: string): Promise<void> {
  await desk.page.getByRole('link', { name: 'Lägesbild', exact: true }).first().click();
  await desk.page.getByRole('link', { name, exact: true }).click();
  await desk.page.getByRole('heading', { level: 1, name: `Lägesbild ${name}` }).waitFor();
}

export async function looksAt(desk: Desk, which: 'Vår egen bild' | 'Gemensam bild'): Promise<void> {
  await desk.page.getByText(which, { exact: true }).click();
}

/** Into the picture that all share, from her own agency's. */
export async function puts(desk: Desk, theme: string, words: string): Promise<void> {
  await desk.button(`Lägg ${theme} i den gemensamma bilden`).click();
  await fills(desk, { 'Vad säger ni om det?': words });
  await presses(desk, 'Lägg in');
}

export async function opensPromise(desk: Desk, name: string): Promise<void> {
  await desk.page.getByRole('link', { name: 'Medborgarlöften', exact: true }).first().click();
  await desk.page.getByRole('link', { name }).click();
  await desk.page.getByRole('heading', { level: 1, name: `Medborgarlöfte ${name}` }).waitFor();
}

/** What would be told, or is proposed, in the dialog that is open. */
export function toldText(desk: Desk): Locator {
  return dialog(desk).getByRole('region', { name: 'Texten som publiceras' });
}

/** One proposes what another approves. */
export async function publish(proposer: Desk, approver: Desk, note: string): Promise<void> {
  await proposer.button('Föreslå publicering').click();
  await fills(proposer, { 'Vad är nytt, eller vad var fel förut?': note });
  await presses(proposer, 'Föreslå');
  await approver.button('Granska').click();
  await presses(approver, 'Godkänn och publicera');
}
