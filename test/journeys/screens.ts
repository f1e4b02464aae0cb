import type { Page } from 'playwright-core';

/** How one comes to a screen, from the address that it begins at. */
export interface Screen {
  readonly name: string;
  readonly at: string;
  readonly open?: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const dialogOf = (page: Page) => page.getByRole('dialog').waitFor();

function opening(button: string | RegExp) {
  return async (page: Page) => {
    await press(page, button);
    await dialogOf(page);
  };
}

function choosing(menu: string | RegExp, item: string) {
  return async (page: Page) => {
    await press(page, menu);
    await page.getByRole('menuitem', { name: item }).click();
    await dialogOf(page);
  };
}

const write = (page: Page) => page.getByRole('textbox', { name: 'Text' }).fill('Ringt familjen, 8507099805.');
const ask = (page: Page) => page.getByRole('radio', { name: /^Delad med alla/ }).click();
const showActions = (page: Page) => page.getByRole('tab', { name: /^Åtgärder/ }).click();
const caseMenu = 'Vad du kan göra med ärendet';

export function boardScreens(boards: Record<string, string>): Screen[] {
  const at = boards['Unga i risk – Bromma'] ?? '';
  return [
    { name: 'the boards', at: '/arenden' },
    ...Object.entries(boards).map(([name, address]) => ({ name: `the board ${name}`, at: address })),
    { name: 'the closed cases', at: `${at}?avslutade=true` },
    { name: 'the menu of a card', at, open: (page) => press(page, /^Flytta /) },
    { name: 'the keys', at, open: opening('alla kortkommandon') },
    { name: 'a new case', at, open: opening('Nytt ärende') },
  ];
}

export function caseScreens(at: string): Screen[] {
  const acts = ['Ändra beskrivning', 'Byt ansvarig', 'Flytta till annat steg', 'Bjud in en myndighet'];
  const endings = ['Begränsa till namngivna', 'Avsluta ärendet', 'Avsluta vår del'];
  return [
    { name: 'a case', at },
    { name: 'the menu of a case', at, open: (page) => press(page, caseMenu) },
    { name: 'the composer with its readers by name', at, open: (page) => press(page, 'Visa namn') },
    { name: 'the composer widened', at, open: ask },
    { name: 'the question when readers grow', at, open: (page) => write(page).then(() => ask(page)) },
    { name: 'what waits to be sent', at, open: waitsToBeSent },
    ...[...acts, ...endings].map((act) => ({ name: `the dialog ${act}`, at, open: choosing(caseMenu, act) })),
    ...noteScreens(at),
    ...actionScreens(at),
  ];
}

async function waitsToBeSent(page: Page): Promise<void> {
  await ask(page);
  await write(page);
  await press(page, 'Dela med alla i ärendet');
  await page.getByRole('button', { name: 'Ångra' }).waitFor();
}

function noteScreens(at: string): Screen[] {
  const menu = 'Rätta eller ta tillbaka anteckningen';
  return [
    { name: 'correcting a note', at, open: choosing(menu, 'Rätta anteckningen') },
    { name: 'withdrawing a note', at, open: choosing(menu, 'Ta tillbaka anteckningen') },
    { name: 'how a note was changed', at, open: opening('ändrad') },
  ];
}

function actionScreens(at: string): Screen[] {
  const inActions = (open: (page: Page) => Promise<void>) => async (page: Page) => {
    await showActions(page);
    await open(page);
  };
  return [
    { name: 'the actions', at, open: showActions },
    { name: 'planning an action', at, open: inActions(opening('Planera åtgärd')) },
    { name: 'planning an action for more', at, open: inActions(plansForMore) },
    { name: 'replanning an action', at, open: inActions(opening('Planera om')) },
    { name: 'concluding an action', at, open: inActions(opening('Rapportera')) },
  ];
}

async function plansForMore(page: Page): Promise<void> {
  await opening('Planera åtgärd')(page);
  await page.getByRole('textbox', { name: 'Vad ska göras?' }).fill('Ringa');
  await ask(page);
}

export const managerScreens: Screen[] = [
  { name: 'the agency', at: '/min-myndighet' },
  { name: 'inviting a colleague', at: '/min-myndighet', open: opening('Bjud in en kollega') },
  { name: 'changing a colleague', at: '/min-myndighet', open: choosing(/^Val för/, 'Ändra titel och roller') },
  { name: 'closing an account', at: '/min-myndighet', open: choosing('Val för Petra Olofsson', 'Stäng av kontot') },
  { name: 'a link', at: '/min-myndighet', open: choosing('Val för Petra Olofsson', 'Ny länk för att välja lösenord') },
];

export const operatorScreens: Screen[] = [
  { name: 'the operation', at: '/drift' },
  { name: 'a new agency', at: '/drift', open: opening('Ny myndighet') },
  { name: 'a new board', at: '/drift', open: opening('Ny tavla') },
  { name: 'a new area', at: '/drift', open: opening('Nytt område') },
  { name: 'inviting a manager', at: '/drift', open: opening('Bjud in chef för Alviksskolan') },
];

export const anybodysScreens: Screen[] = [
  { name: 'the settings', at: '/installningar' },
  { name: 'a page that is not there', at: '/finns-inte' },
];

