import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Language } from '../../src/contract/agencies.js';
import type { Figure, PublishedPromise } from '../../src/contract/promises.js';
import { promisePage } from '../../src/features/public-pages/pages/promise-page.js';
import { bromma } from '../journeys/bromma.js';
import { faultsOfHtml } from '../support/html-judge.js';
import { type Picture, pictures, told } from '../support/published.js';
import type { World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await bromma();
}, 120_000);
afterAll(() => world.end());

const pages = [
  '/lofte',
  '/promise',
  '/lofte/bromma/2020',
  '/promise/bromma/2020',
  '/lofte/bromma/2020/version/1',
  '/lofte/finns-inte/2020',
  '/lofte/bromma/synpunkt',
  '/promise/bromma/view',
  '/lofte/bromma/synpunkt/tack',
  '/lofte/tillganglighet',
  '/promise/accessibility',
];

const read = async (path: string) => {
  const answer = await fetch(`${world.url}${path}`);
  return { type: answer.headers.get('content-type'), headers: answer.headers, text: await answer.text() };
};

describe('every public page', () => {
  it.each(pages)('is HTML as the standard has it: %s', async (path) => {
    expect(await faultsOfHtml((await read(path)).text)).toEqual([]);
  });

  it.each(pages)('is small, from here alone, and leads to the accessibility statement: %s', async (path) => {
    const { text, headers } = await read(path);
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect(text).toMatch(/href="\/(lofte\/tillganglighet|promise\/accessibility)"/);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    const fetched = [...text.matchAll(/(?:src|<link[^>]* href)="([^"]+)"/g)].map(([, address]) => address);
    expect(fetched.filter((address) => !address!.startsWith('/'))).toEqual([]);
  });

  it('has the letters of the app, from here', async () => {
    const { text } = await read('/public-pages.css');
    const addresses = [...text.matchAll(/url\('([^']+)'\)/g)].map(([, address]) => address!);
    expect(addresses).toEqual(['/public-pages/inter-latin.woff2']);
    expect((await read(addresses[0]!)).type).toBe('font/woff2');
  });

  it('says in which language the words of the promise are, where the page is in another', async () => {
    expect((await read('/promise/bromma/2020')).text).toMatch(/<div lang="sv"><p class="theme">/);
    expect((await read('/lofte/bromma/2020')).text).not.toContain('lang="sv"><p');
  });
});

describe('what programs read', () => {
  it('is a calendar with a whole day for each follow-up, in lines of 75 bytes', async () => {
    const { type, text } = await read('/lofte/bromma/calendar.ics');
    expect(type).toBe('text/calendar; charset=utf-8');
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    const said = events.map((event) => new ICAL.Event(event));
    expect(said.slice(0, 3).map(({ summary, startDate }) => [summary, startDate.toString(), startDate.isDate])).toEqual(
      [
        ['Uppföljning: Riktat arbete mot avgränsade platser och områden', '2020-12-15', true],
        ['Uppföljning: Brott mot särskilt utsatta', '2020-12-15', true],
        ['Uppföljning: Unga i risk för kriminalitet', '2020-12-15', true],
      ],
    );
    expect(said[2]!.description).toContain('stadsdelen i Bromma för att förhindra att unga faller in i');
    expect(said[3]).toMatchObject({
      location: 'Annedals torg',
      summary: expect.stringMatching(/^Vi visar vad/) as string,
    });
    expect(new Set(said.map(({ uid }) => uid)).size).toBe(4);
    expect((await read('/promise/bromma/calendar.ics')).text).toContain('SUMMARY:Follow-up: ');
    expect((await fetch(`${world.url}/lofte/finns-inte/calendar.ics`)).status).toBe(404);
  });

  it('is told as Atom beside RSS', async () => {
    const atom = await read('/lofte/bromma/atom.xml');
    expect(atom.type).toBe('application/atom+xml; charset=utf-8');
    expect(atom.text).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    expect(atom.text).toMatch(/<link rel="self" href="[^"]*\/lofte\/bromma\/atom\.xml"\/>/);
    expect(atom.text).toContain('/lofte/bromma/2020/version/1');
    expect((await read('/lofte/bromma/rss.xml')).text).toContain('/lofte/bromma/2020/version/1');
  });
});

/** All that is read of it by anybody: the pages in both languages, and the data. */
function publicBytes(content: PublishedPromise): string {
  const promise = { address: 'bromma', year: content.year, version: 1, at: new Date(0), content };
  const page = (language: Language) =>
    promisePage(promise, { language, isPinned: false, origin: 'https://example.org' });
  return [page('sv'), page('en'), JSON.stringify(content)].join('\n');
}

describe('no number under 5 is told', () => {
  const figuresIn = ({ focuses }: PublishedPromise): Figure[] =>
    focuses
      .flatMap(({ indicators }) => indicators.flatMap(({ start, outcome }) => [start, outcome]))
      .filter((each) => each !== null);
  const isFew = (count: number | null) => count !== null && count < 5;

  it('whatever was counted: neither it, nor what is left over, nor in words on a page', () => {
    fc.assert(
      fc.property(pictures, (drawn) => {
        const content = told(drawn);
        for (const { value, of } of figuresIn(content)) {
          const rest = value === null || of === null ? null : of - value;
          expect([isFew(value), isFew(of), isFew(rest) && rest !== 0]).toEqual([false, false, false]);
        }
        const said = [
          ...publicBytes(content).matchAll(/(?:class="name">.*?<strong>|Start: )(\d+)(?: (?:av|of) (\d+))?/g),
        ];
        const numbers = said.flatMap(([, value, of]) => [value, of]).filter((each) => each !== undefined);
        expect(numbers.map(Number).filter(isFew)).toEqual([]);
      }),
    );
  });

  it('and nothing tells one small count from another: not a byte differs', () => {
    const small = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(pictures, small, small, (drawn, one, other) => {
        const withOnly = (value: number) =>
          publicBytes(told(drawn.map((picture): Picture => ({ ...picture, counts: onlyOne(picture, value) }))));
        expect(withOnly(one)).toBe(withOnly(other));
      }),
    );
  });

  /** The first that was counted, and as few; of as many as before, where it is a part. */
  function onlyOne({ counts: [first] }: Picture, value: number): Picture['counts'] {
    if (first === undefined) return [];
    const [on, , rest] = first;
    return [[on, value, rest === null ? null : rest + 10 - value]];
  }
});
