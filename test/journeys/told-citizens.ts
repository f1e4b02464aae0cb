import ICAL from 'ical.js';
import type { PublishedPromise } from '../../src/contract/promises.js';
import { faultsOfHtml } from '../support/html-judge.js';
import type { Desk } from './desk.js';

// What programs make of what citizens are told: each by a parser that is none of ours.

/** What is wrong with it as HTML. */
export async function faultsOf({ page }: Desk): Promise<string[]> {
  return faultsOfHtml(await (await page.context().request.get(page.url())).text());
}

/** As a citizen comes to it: from the list of areas and years. */
export async function opensPublicPage({ page }: Desk, year: string): Promise<void> {
  await page.goto('/lofte');
  await page.getByRole('link', { name: year }).first().click();
  await page.getByRole('heading', { level: 1, name: `Medborgarlöften Bromma ${year}` }).waitFor();
}

/** What a feed says, newest first, as the browser's own XML has it: what, and where. */
export async function entriesOf({ page }: Desk, address: string): Promise<string[]> {
  return page.evaluate<string[]>(`fetch('${address}').then((answer) => answer.text()).then((text) => {
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    if (feed.querySelector('parsererror')) throw new Error('no XML');
    const where = (link) => link.getAttribute('href') ?? link.textContent;
    return [...feed.querySelectorAll('entry, item')].map((entry) =>
      entry.querySelector('title').textContent + ' ' + where(entry.querySelector('link')));
  })`);
}

export async function dataOf({ page }: Desk, address: string): Promise<PublishedPromise> {
  const answer = await page.context().request.get(address);
  return (await answer.json()) as PublishedPromise;
}

/** Its days: "Uppföljning: …, 2022-12-15". */
export async function daysOf({ page }: Desk, address: string): Promise<string[]> {
  const text = await (await page.context().request.get(address)).text();
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  return events
    .map((event) => new ICAL.Event(event))
    .map(({ summary, startDate }) => `${summary}, ${startDate.toString().slice(0, 10)}`);
}
