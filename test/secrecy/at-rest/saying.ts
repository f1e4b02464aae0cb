import { setTimeout as pause } from 'node:timers/promises';

/** What somebody who lives there says of the area, as she reads the form and sends it. */
export async function saysOfTheArea(url: string, canary: string): Promise<void> {
  const address = `${url}/lofte/bromma/synpunkt`;
  const form = await (await fetch(address)).text();
  const token = /name="token" value="([^"]+)"/.exec(form)?.[1] ?? '';
  await pause(3_100); // nobody reads it in less
  const body = new URLSearchParams({ token, theme: 'place', place: canary, text: `Det är mörkt vid ${canary}.` });
  const { status } = await fetch(address, { method: 'POST', body, redirect: 'manual', headers: { origin: url } });
  if (status !== 303) throw new Error(`what was said met with ${String(status)}`);
}
