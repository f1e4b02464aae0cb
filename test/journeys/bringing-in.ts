import type { Desk } from './desk.js';
import { dialog } from './editing.js';
import { wrongsAsItIs } from './looks.js';
import { field, fills, panel, presses } from './promise-desk.js';

// What is heard and counted, brought into a picture in the words that are on screen.

/** With what was said; warned of where that names somebody. */
export async function bringsComplaint(desk: Desk): Promise<void> {
  await desk.button('Lägg in en siffra').click();
  await fills(desk, { 'Vad har räknats eller frågats?': 'Klagomål om stöld', Antal: '24', Källa: 'Diariet' });
  await field(desk, 'Slag').selectOption('complaint');
  await field(desk, 'Område eller plats').selectOption({ label: 'Annedal' });
  await field(desk, 'Vem säger det?').selectOption('citizen');
  await fills(desk, { 'Vad sades? Nämn inga personer.': 'Ring Anna Svensson, 070-123 45 67' });
  await dialog(desk).getByText('Lägesbilden handlar inte om personer.').waitFor();
  await fills(desk, { 'Vad sades? Nämn inga personer.': 'Cyklar tas ur garagen.', 'Källans datum': '2021-12-31' });
  expect(await wrongsAsItIs(desk.page, '[role="dialog"]')).toEqual([]);
  await presses(desk, 'Lägg in');
  await panel(desk, 'Tillgreppsbrott').getByText('”Cyklar tas ur garagen.”').waitFor();
}

/** A file of statistics and of what was answered: looked at line by line, and first with a line that is wrong. */
export async function bringsFile(desk: Desk, lines: readonly string[]): Promise<void> {
  const head = 'område;slag;tema;mått;från;till;antal;av;källa';
  const written = field(desk, 'Eller klistra in raderna');
  const looked = dialog(desk).getByRole('button', { name: 'Granska raderna' });
  await desk.button('Läs in en fil').click();
  await written.fill(`${head}\n${lines[0]!}\nMånen;x;y;Z;2021;2021;sju;;S`);
  await looked.click();
  await dialog(desk).getByText('Området ”Månen” finns inte här.').waitFor();
  expect(await wrongsAsItIs(desk.page, '[role="dialog"]')).toEqual([]);
  await written.fill([head, ...lines].join('\n'));
  await looked.click();
  await presses(desk, 'Lägg in alla');
}
