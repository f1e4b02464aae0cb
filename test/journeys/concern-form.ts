import type { Desk } from './desk.js';

/** What a teacher sees and writes in "Lämna oro". */
export const field = ({ page }: Desk, name: string | RegExp) => page.getByRole('textbox', { name });

export const goesOn = (desk: Desk) => desk.button(/^Nästa/).click();

export async function opensForm(desk: Desk): Promise<void> {
  await desk.page.goto('/oro/ny');
  await desk.page.getByRole('heading', { level: 1, name: 'Vem gäller det?' }).waitFor();
}

export async function saysWho(desk: Desk, name: string): Promise<void> {
  await field(desk, 'Namn eller initialer').fill(name);
  await field(desk, 'Klass').fill('8B');
  await goesOn(desk);
  await desk.page.getByRole('heading', { level: 1, name: 'Vad har hänt?' }).waitFor();
}

export async function saysWhat(desk: Desk, seen: string, kind = 'Umgänge'): Promise<void> {
  await desk.page.getByRole('radio', { name: kind }).check();
  await field(desk, /^Vad har du själv sett/).fill(seen);
  await desk.page.getByRole('radio', { name: 'Snart' }).check();
  await desk.page.getByRole('radio', { name: 'Varken barnet eller vårdnadshavarna' }).check();
}

/** As far as the button that sends it. */
export async function fillsIn(desk: Desk, name: string, seen: string): Promise<void> {
  await opensForm(desk);
  await saysWho(desk, name);
  await saysWhat(desk, seen);
  await goesOn(desk);
  await desk.button('Skicka till socialtjänsten').waitFor();
}

export const sends = (desk: Desk) => desk.button('Skicka till socialtjänsten').click();

export async function isReceived(desk: Desk): Promise<string> {
  await desk.page.getByRole('heading', { level: 1, name: /^Socialtjänsten har fått din (oro|fråga)$/ }).waitFor();
  return desk.page.getByText(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/).innerText();
}
