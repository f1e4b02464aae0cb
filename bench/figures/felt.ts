import { randomUUID } from 'node:crypto';
import type { ConcernReceipt, RaiseConcern, ReportedChild } from '../../src/contract/concerns.js';
import { idOf, intakeId, teachers } from '../load/people.js';
import { atMost, type Figure, figure } from '../figure.js';
import type { Child } from '../lab/children.js';
import { asks } from '../load/http-client.js';
import { median, timed } from '../measuring.js';

const pairs = 300;
const plantedMs = 10;
/** The cases of the board of 1,000: those known to others are spread over them. */
const cases = 1000;

/** Whether a school can feel that others know a child: all that it calls, about a child whom they know and about one whom nobody does. */
export async function felt(server: Child): Promise<Figure[]> {
  const difference = await feltDifference(server, 0);
  const planted = await feltDifference(server, plantedMs);
  const name = `hidden against unknown, ${String(pairs)} pairs of a school's calls: difference of medians`;
  const missed = Math.abs(planted - difference - plantedMs);
  return [
    figure({ name, value: Math.abs(difference), unit: 'ms', bar: atMost(2) }),
    figure({ name: `${name}, with 10 ms planted: how far from ten`, value: missed, unit: 'ms', bar: atMost(2) }),
  ];
}

/** How much longer it takes at the middle where there is something hidden; in an order of chance, the whole and each call in it. */
async function feltDifference(server: Child, planted: number): Promise<number> {
  const [ofHidden, ofUnknown]: [number[], number[]] = [[], []];
  for (let n = 0; n < pairs; n++) {
    const known = await knownToOthers(server, n);
    const runs = [
      async () => ofHidden.push(await asSchool(server, n, known, planted)),
      async () => ofUnknown.push(await asSchool(server, n, unknown(), 0)),
    ];
    for (const run of shuffled(runs)) await run();
  }
  return median(ofHidden) - median(ofUnknown);
}

/** A child, and what the school has no right to: a concern of another school about her. */
interface Sought {
  readonly child: ReportedChild & { readonly identityNumber: string };
  readonly concernId: string;
}

function unknown(): Sought {
  const child = { name: `Alva ${randomUUID().slice(0, 8)}`, identityNumber: aNumber(), schoolClass: '8B' };
  return { child, concernId: randomUUID() };
}

/** The police have her on a case for themselves, social services too, and another school has been worried before. */
async function knownToOthers(server: Child, n: number): Promise<Sought> {
  const sought = unknown();
  for (const agency of [0, 1]) await addPerson(server, sought, n, agency);
  const { id } = await raise(server, teacherAt(n + teachers.length / 2), sought);
  return { ...sought, concernId: id };
}

async function addPerson(server: Child, { child }: Sought, n: number, agency: number): Promise<void> {
  const board = `of ${String(cases)}`;
  const path = `/api/cases/${idOf(`case ${board} ${String(2 + 3 * (n % (cases / 4)))}`)}/persons`;
  const said = { role: 'youth', name: child.name, identityKind: 'personnummer', number: child.identityNumber };
  const marks = agency === 0 ? { isNoSuspect: true, reliability: 'reliable', accuracy: 'certain' } : null;
  const rest = { address: null, phone: null, protection: null, marks, sharing: null };
  const body = { ...said, ...rest, id: randomUUID(), audience: [idOf(`agency ${String(agency)}`)] };
  await must(server, idOf(`person ${board} ${String(agency)}`), { method: 'POST', path, body });
}

/** What a school contact does about a child, one call after the other: how long it took together. */
async function asSchool(server: Child, n: number, sought: Sought, planted: number): Promise<number> {
  const userId = teacherAt(n);
  let receipt: ConcernReceipt | undefined;
  let took = await timed(async () => {
    receipt = await raise(server, userId, sought);
    beBusy(planted);
  });
  for (const call of shuffled(callsAbout(sought, receipt?.id ?? '')))
    took += await timed(() => asks({ server, userId, ...call }));
  return took;
}

/** A timer would come late on a busy machine, and be more than was planted. */
function beBusy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** Her receipt, her own list, her start page and bell; looking for the child; and what is not hers, by its right name. */
function callsAbout({ child, concernId }: Sought, ownId: string): Call[] {
  const gets = (path: string) => ({ method: 'GET', path });
  const looks = (text: string) => ({ method: 'POST', path: '/api/search', body: { text } });
  return [
    ...['/api/concerns', `/api/concerns/${ownId}`, '/api/start', '/api/notices'].map(gets),
    ...[`/api/concerns/${concernId}`, `/api/intake/${concernId}`].map(gets),
    looks(child.name),
    looks(child.identityNumber),
  ];
}

async function raise(server: Child, userId: string, { child }: Sought): Promise<ConcernReceipt> {
  const body = aReport(child);
  return JSON.parse(
    (await must(server, userId, { method: 'POST', path: '/api/concerns', body })).toString(),
  ) as ConcernReceipt;
}

async function must(server: Child, userId: string, call: Call): Promise<Buffer> {
  const { status, body } = await asks({ server, userId, ...call });
  if (status !== 200 && status !== 201) throw new Error(`${call.path}: ${String(status)} ${body.toString()}`);
  return body;
}

/** A report as a school sends it. */
export function aReport(child: ReportedChild): RaiseConcern {
  const said = { seen: 'Hämtas av äldre i bil efter lunch. '.repeat(10), told: null, place: 'Åkeshov', time: null };
  return {
    id: randomUUID(),
    intakeId,
    form: 'report',
    child,
    kind: 'company',
    urgency: 'soon',
    content: { ...said, interpreter: null, informed: 'nobody', callback: null },
    wantsAnswer: true,
  };
}

function teacherAt(n: number): string {
  return teachers[n % teachers.length] ?? '';
}

/** A personnummer that nobody has: of those that are kept for tests. */
function aNumber(): string {
  const day = new Date(Date.UTC(2006, 0, 1 + chance(6 * 365))).toISOString().slice(0, 10).replaceAll('-', '');
  const digits = `${day}98${String(chance(10))}`;
  const weights = Array.from(digits.slice(2), (digit, at) => weighed(Number(digit), at));
  const sum = weights.reduce((all, one) => all + one, 0);
  return `${digits}${String((10 - (sum % 10)) % 10)}`;
}

function weighed(digit: number, at: number): number {
  const twice = at % 2 === 0 ? 2 * digit : digit;
  return twice > 9 ? twice - 9 : twice;
}

function chance(below: number): number {
  return Math.floor(Math.random() * below);
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
