import type { Page } from 'playwright-core';
import { crimePrevention } from './case-room.js';

/** How one comes to a screen, from the address that it begins at. */
export interface Screen {
  readonly name: string;
  readonly at: string;
  readonly open?: (page: Page) => Promise<void>;
  /** What has come with it, where the rest is a screen of its own. */
  readonly part?: string;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** A dialog that a button opens. */
export function dialog(name: string, at: string, button: string | RegExp): Screen {
  return { name, at, part: '[role="dialog"]', open: (page) => press(page, button) };
}

/** A dialog that is chosen in a menu. */
function chosen(name: string, at: string, [menu, item]: [string | RegExp, string]): Screen {
  const open = async (page: Page) => {
    await press(page, menu);
    await page.getByRole('menuitem', { name: item }).click();
  };
  return { name, at, part: '[role="dialog"]', open };
}

const write = (page: Page) => page.getByRole('textbox', { name: 'Text' }).fill('Ringt familjen, 850709-9805.');
const widen = (page: Page) => page.getByRole('radio', { name: /^Delad med alla/ }).click();
const giveGround = async (page: Page) => {
  await page.getByRole('combobox', { name: /^På vilken grund/ }).selectOption({ label: crimePrevention });
  await page.getByRole('radio', { name: 'Ja' }).first().check();
  await page.getByRole('radio', { name: 'Nej' }).last().check();
  await page.getByRole('textbox', { name: 'Varför behövs det?' }).fill('Behövs i kväll.');
};
const ruleOut = async (page: Page) => {
  await widen(page);
  await page.getByRole('combobox', { name: /^På vilken grund/ }).selectOption({ label: crimePrevention });
  await page.getByRole('radio', { name: 'Nej' }).first().check();
  await press(page, 'Olika grund för olika mottagare');
};
const showActions = (page: Page) => page.getByRole('tab', { name: /^Åtgärder/ }).click();
const layOut = async (page: Page) => {
  await press(page, caseMenu);
  await page.getByRole('menuitem', { name: 'Skriv ut eller exportera' }).click();
  await press(page, 'Visa utskriften');
  await page.getByRole('heading', { name: 'Utskrift' }).waitFor();
};
const withdrawConsent = async (page: Page) => {
  await press(page, 'Visa');
  await press(page, 'Återkalla');
};
const caseMenu = 'Vad du kan göra med ärendet';

/** In the menu of a note that the municipal police officer wrote. */
export async function choosesOnOwnNote(page: Page, act: string): Promise<void> {
  const own = page.locator('article', { has: page.locator('strong', { hasText: /^JN$/ }) });
  await own.getByRole('button', { name: 'Mer om anteckningen' }).first().click();
  await page.getByRole('menuitem', { name: act }).click();
}

function onOwnNote(name: string, at: string, act: string): Screen {
  return { name, at, part: '[role="dialog"]', open: (page) => choosesOnOwnNote(page, act) };
}

export function boardScreens(boards: ReadonlyMap<string, string>): Screen[] {
  const at = boards.get('Unga i risk – Bromma') ?? '';
  return [
    { name: 'what is mine', at: '/mitt' },
    dialog('the bell', '/mitt', /^Nytt för dig/),
    { name: 'the boards', at: '/arenden' },
    ...[...boards].map(([name, address]) => ({ name, at: address })),
    dialog('a new case', at, 'Nytt ärende'),
    dialog('taking out a board', at, 'Skriv ut eller exportera'),
    ...callScreens,
    dialog('the keys', at, 'alla kortkommandon'),
    { name: 'the menu of a card', at, part: '[role="menu"]', open: (page) => press(page, /^Flytta /) },
    { name: 'the closed cases', at: `${at}?avslutade=true` },
  ];
}

const callScreens: Screen[] = [
  dialog('asking for a call', '/mitt', 'Be om ett samtal'),
  dialog('answering from what is mine', '/mitt', /^Besvara/),
];

export function caseScreens(at: string): Screen[] {
  const acts = [
    'Ändra beskrivning',
    'Byt ansvarig',
    'Flytta till annat steg',
    'Bjud in en myndighet',
    'Registrera samtycke',
  ];
  const endings = [
    'Vem visste vad',
    'Begränsa till namngivna',
    'Avsluta ärendet',
    'Avsluta vår del',
    'Skriv ut eller exportera',
  ];
  return [
    { name: 'a case', at },
    ...[...acts, ...endings].map((act) => chosen(act, at, [caseMenu, act])),
    dialog('adding a person', at, 'Lägg till person'),
    dialog('a consent', at, 'Visa'),
    { ...dialog('withdrawing a consent', at, 'Återkalla'), open: withdrawConsent },
    onOwnNote('sharing a note with more', at, 'Dela med fler'),
    onOwnNote('correcting a note', at, 'Rätta anteckningen'),
    onOwnNote('withdrawing a note', at, 'Ta tillbaka anteckningen'),
    onOwnNote('who has read a note', at, 'Vem har läst'),
    dialog('how a note was changed', at, 'ändrad'),
    { name: 'the menu of a case', at, part: '[role="menu"]', open: (page) => press(page, caseMenu) },
    ...composerScreens(at),
    { name: 'a case on paper', at, open: layOut },
    { name: 'the actions', at, open: showActions },
    { name: 'the history', at, open: (page) => page.getByRole('tab', { name: 'Historik' }).click() },
    { ...dialog('sharing an action with more', at, 'Mer om åtgärden'), open: sharesAction },
    ...['Planera åtgärd', 'Planera om', 'Rapportera', 'Begär uppgifter', 'Besvara', 'Delas inte', 'Återta'].map(
      (act) => ({
        ...dialog(act, at, act),
        open: async (page: Page) => {
          await showActions(page);
          await press(page, act);
        },
      }),
    ),
  ];
}

async function sharesAction(page: Page): Promise<void> {
  await showActions(page);
  await press(page, 'Mer om åtgärden');
  await page.getByRole('menuitem', { name: 'Dela med fler' }).click();
}

function composerScreens(at: string): Screen[] {
  const part = '[aria-label="Skriv en anteckning"]';
  const widened = async (page: Page) => {
    await widen(page);
    await press(page, 'Visa namn');
  };
  const asked = async (page: Page) => {
    await write(page);
    await widen(page);
  };
  const waiting = async (page: Page) => {
    await asked(page);
    await press(page, /^Utöka till/);
    await giveGround(page);
    await press(page, 'Dela med alla i ärendet');
    await page.getByRole('button', { name: 'Ångra' }).waitFor();
  };
  return [
    { name: 'the composer widened, with readers by name', at, part, open: widened },
    { name: 'a ground that an answer rules out', at, part, open: ruleOut },
    { name: 'the question when readers grow', at, part, open: asked },
    { name: 'what waits to be sent', at, part, open: waiting },
  ];
}

/** What lies over any page. */
export function overlayScreens(at: string): Screen[] {
  const open = (page: Page) => page.keyboard.press('Control+k');
  return [{ name: 'the palette', at, part: '[role="dialog"]', open }];
}

/** What can be asked for once something has been done: a case restricted, an action concluded. */
export function laterScreens(at: string): Screen[] {
  const revise = async (page: Page) => {
    await showActions(page);
    await press(page, 'Ändra utfall');
  };
  return [
    chosen('lifting the restriction', at, [caseMenu, 'Ta bort begränsningen']),
    { name: 'changing an outcome', at, part: '[role="dialog"]', open: revise },
  ];
}

export const managerScreens: Screen[] = [
  { name: 'the agency', at: '/min-myndighet' },
  { name: 'the register of disclosures', at: '/min-myndighet/utlamnanden' },
  dialog('inviting a colleague', '/min-myndighet', 'Bjud in en kollega'),
  chosen('changing a colleague', '/min-myndighet', ['Val för Petra Olofsson', 'Ändra titel och roller']),
  chosen('closing an account', '/min-myndighet', ['Val för Petra Olofsson', 'Stäng av kontot']),
];

export const operatorScreens: Screen[] = [
  { name: 'the operation', at: '/drift' },
  dialog('a new agency', '/drift', 'Ny myndighet'),
  dialog('when a ground is in force', '/drift', 'Ändra dagar för Samtycke'),
  dialog('a new board', '/drift', 'Ny tavla'),
  dialog('more agencies for a board', '/drift', 'Lägg till myndigheter på tavlan Platser – Bromma'),
  dialog('a new area', '/drift', 'Nytt område'),
  dialog('inviting a manager', '/drift', 'Bjud in chef för Alviksskolan'),
];

export const anybodysScreens: Screen[] = [
  { name: 'the settings', at: '/installningar' },
  { name: 'a page that is not there', at: '/finns-inte' },
];

export const linkScreen = chosen('a link', '/min-myndighet', ['Val för Petra Olofsson', 'Ny länk för att välja']);
