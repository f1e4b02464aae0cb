import type { Locator } from 'playwright-core';
import { givesGround, note, showsActions } from './case-room.js';
import type { Desk } from './desk.js';

// Changing what is written, in the words that are on screen.

export function dialog({ page }: Desk): Locator {
  return page.getByRole('dialog');
}

export async function startsCorrecting(desk: Desk, text: string): Promise<Locator> {
  await note(desk, text).getByRole('button', { name: 'Mer om anteckningen' }).click();
  await desk.page.getByRole('menuitem', { name: 'Rätta anteckningen' }).click();
  return dialog(desk).getByRole('textbox', { name: 'Text' });
}

export async function startsDescribing(desk: Desk): Promise<Locator> {
  await desk.button('Vad du kan göra med ärendet').click();
  await desk.page.getByRole('menuitem', { name: 'Ändra beskrivning' }).click();
  return dialog(desk).getByRole('textbox', { name: 'Rubrik' });
}

export function action({ page }: Desk, task: string): Locator {
  return page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: task });
}

export async function startsReplanning(desk: Desk, task: string): Promise<Locator> {
  await showsActions(desk);
  await action(desk, task).getByRole('button', { name: 'Planera om' }).click();
  return dialog(desk).getByRole('textbox', { name: 'Vad ska göras?' });
}

export async function saves(desk: Desk): Promise<void> {
  await saveButton(desk).click();
  await dialog(desk).waitFor({ state: 'hidden' });
}

/** Something that others read: they are told anew. */
export async function savesForOthers(desk: Desk): Promise<void> {
  await givesGround(desk, dialog(desk));
  await saves(desk);
}

export function saveButton(desk: Desk): Locator {
  return dialog(desk).getByRole('button', { name: /^Spara/ });
}

/** What she is shown when somebody was before her: how it stands, and her own. */
export async function bothTexts(desk: Desk): Promise<{ now: string; mine: string }> {
  const side = (title: string) => dialog(desk).getByRole('region', { name: title });
  await side('Så står det nu').waitFor();
  return { now: await side('Så står det nu').innerText(), mine: await side('Din text').innerText() };
}

/** From now on she hears nothing of this: it is lost on its way to her. */
export async function goesDeafTo({ page }: Desk, event: string): Promise<void> {
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (!message.toString().includes(`"${event}"`)) socket.send(message);
    });
  });
}
