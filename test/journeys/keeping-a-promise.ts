import type { Desk } from './desk.js';
import { dialog } from './editing.js';
import { field, fills, panel, presses } from './promise-desk.js';

// What is done for a focus of a promise, and counted of it, in the words that are on screen.

export async function beginsActivity(desk: Desk, focus: RegExp, what: string): Promise<void> {
  await panel(desk, focus).getByRole('button', { name: 'Ny aktivitet' }).click();
  await fills(desk, { 'Vad ska göras?': what, Senast: '2022-05-31' });
  await presses(desk, 'Spara');
}

export async function hasDone(desk: Desk, focus: RegExp, what: string): Promise<void> {
  await panel(desk, focus)
    .getByRole('button', { name: `Ändra aktiviteten ${what}` })
    .click();
  await fills(desk, { 'Gjord den': '2022-05-20' });
  await presses(desk, 'Spara');
}

export async function isFollowedUp(desk: Desk, focus: RegExp, on: string): Promise<void> {
  await panel(desk, focus)
    .getByRole('button', { name: /^Ändra fokusområdet/ })
    .click();
  await fills(desk, { 'Nästa uppföljning': on });
  await presses(desk, 'Spara');
}

/** An indicator of something that nobody has counted before. */
export async function beginsIndicator(desk: Desk, focus: RegExp, name: string, measure: string): Promise<void> {
  await panel(desk, focus).getByRole('button', { name: 'Ny indikator' }).click();
  await fills(desk, { 'Vad mäts?': name, 'Mål, som antal': '40' });
  await field(desk, 'Vilka siffror räknas?').selectOption('Något annat');
  await fills(desk, { 'Vad har räknats?': measure });
  await presses(desk, 'Spara');
}

/** One figure, with its source; she is warned where that names somebody. */
export async function counts(desk: Desk, measure: string, count: string, on: string): Promise<void> {
  const warning = dialog(desk).getByText('Löften och siffror handlar inte om personer.');
  await desk.button('Lägg in en siffra').click();
  await field(desk, 'Vad har räknats?').selectOption(measure);
  await fills(desk, { 'Från och med': on, 'Till och med': on, Antal: count, 'Källans datum': on });
  await fills(desk, { Källa: 'Ring 070-123 45 67' });
  await warning.waitFor();
  await fills(desk, { Källa: 'Märkningslistan' });
  await warning.waitFor({ state: 'hidden' });
  await presses(desk, 'Lägg in');
}

export async function takesBack(desk: Desk, row: RegExp): Promise<void> {
  await panel(desk, 'Underlag')
    .getByRole('row', { name: row })
    .getByRole('button', { name: /^Ta tillbaka/ })
    .click();
  await presses(desk, 'Ta tillbaka siffran');
  await panel(desk, 'Underlag').getByText('Återtaget').waitFor();
}
