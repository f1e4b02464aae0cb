import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConcernReceipt, RaiseConcern } from '../../src/contract/concerns.js';
import type { MatterRow } from '../../src/contract/intake.js';
import { intakeWorkers, schools } from '../data/lay-intake.js';
import { atMost, type Figure, figure } from '../figure.js';
import type { Child } from '../lab/children.js';
import type { Lab } from '../lab/lab.js';
import { asks, gets } from '../load/http-client.js';
import { idOf } from '../load/people.js';
import { RawSocket } from '../load/raw-socket.js';
import { median, now, percentile } from '../measuring.js';

const concerns = 400;
const perSecond = 20;
const pairs = 300;
const plantedMs = 10;

const intakeId = idOf('agency intake 1');
const workers = Array.from({ length: intakeWorkers }, (_, n) => idOf(`person intake 1 ${String(n + 1)}`));
const teachers = Array.from({ length: schools }, (_, n) => idOf(`person school ${String(n + 1)} 1`));

/** From a teacher's press of the button to the screens of twenty who triage meanwhile; and whether a school can feel what is hidden from it. */
export async function concernsRaised(lab: Lab): Promise<Figure[]> {
  const product = await lab.product(await lab.live());
  const { raised, waits } = await raisedAndShown(product);
  const hidden = raised.filter((_, n) => n % schools !== 0).map(({ id }) => id);
  const felt = await feltDifference(product, hidden);
  const planted = await feltDifference(product, hidden, plantedMs);
  await product.stop();
  return [...shownFigures(waits), ...feltFigures(felt, planted)];
}

async function raisedAndShown(product: Child): Promise<{ raised: Raised[]; waits: number[] }> {
  const desks = await Promise.all(workers.map((worker) => Desk.open(product, worker)));
  await raiseAll(product, schools); // warms up
  for (const desk of desks) desk.forget();
  const raised = await raiseAll(product, concerns);
  await allShown(desks, concerns);
  for (const desk of desks) desk.close();
  const waits = desks.flatMap(({ shownAt }) => raised.map(({ code, at }) => (shownAt.get(code) ?? Number.NaN) - at));
  return { raised, waits };
}

function shownFigures(waits: number[]): Figure[] {
  const name = `concern sent to shown, ${String(schools)} schools, ${String(intakeWorkers)} at the intake`;
  const shown = waits.filter((wait) => !Number.isNaN(wait));
  return [
    figure({ name: `${name}: p50`, value: median(shown), unit: 'ms' }),
    figure({ name: `${name}: p95`, value: percentile(shown, 0.95), unit: 'ms', bar: atMost(300) }),
    figure({ name: `${name}: lost`, value: waits.length - shown.length, unit: 'screens', bar: atMost(0) }),
  ];
}

function feltFigures(felt: number, planted: number): Figure[] {
  const name = `hidden against unknown, ${String(pairs)} pairs: difference of medians`;
  const missed = Math.abs(planted - felt - plantedMs);
  return [
    figure({ name, value: Math.abs(felt), unit: 'ms', bar: atMost(2) }),
    figure({ name: `${name}, with 10 ms planted: how far from ten`, value: missed, unit: 'ms', bar: atMost(2) }),
  ];
}

interface Raised {
  readonly id: string;
  readonly code: string;
  readonly at: number;
}

/** At an even pace, from one school after another. */
async function raiseAll(server: Child, many: number): Promise<Raised[]> {
  const raising: Promise<Raised>[] = [];
  for (let n = 0; n < many; n++) {
    raising.push(raise(server, teachers[n % teachers.length] ?? ''));
    await pause(1000 / perSecond);
  }
  return Promise.all(raising);
}

async function raise(server: Child, userId: string): Promise<Raised> {
  const at = now();
  const { status, body } = await asks({ server, userId, method: 'POST', path: '/api/concerns', body: aReport() });
  if (status !== 201) throw new Error(`a concern: ${String(status)} ${body.toString()}`);
  const { id, code } = JSON.parse(body.toString()) as ConcernReceipt;
  return { id, code, at };
}

function aReport(): RaiseConcern {
  const said = { seen: 'Hämtas av äldre i bil efter lunch. '.repeat(10), told: null, place: 'Åkeshov', time: null };
  return {
    id: randomUUID(),
    intakeId,
    form: 'report',
    child: { name: randomUUID(), identityNumber: null, schoolClass: '8B' },
    kind: 'company',
    urgency: 'soon',
    content: { ...said, interpreter: null, informed: 'nobody', callback: null },
    wantsAnswer: true,
  };
}

/** Somebody at the intake: she hears what comes, opens some of it and takes it. */
class Desk {
  readonly shownAt = new Map<string, number>();

  private constructor(private readonly socket: RawSocket) {}

  static async open(server: Child, worker: string): Promise<Desk> {
    const socket = await RawSocket.connect(server, worker);
    const desk = new Desk(socket);
    socket.onEvent((frame) => {
      if (!frame.includes('"matter.arrived"')) return;
      const [, row] = JSON.parse(frame.slice(2)) as [string, MatterRow];
      desk.shownAt.set(row.code, now());
      if (desk.shownAt.size % intakeWorkers === workers.indexOf(worker)) void takes(server, worker, row);
    });
    await socket.ask('view.watch', { kind: 'intake', id: intakeId });
    return desk;
  }

  forget(): void {
    this.shownAt.clear();
  }

  close(): void {
    this.socket.close();
  }
}

async function takes(server: Child, worker: string, { id, version }: MatterRow): Promise<void> {
  await gets(server, worker, `/api/intake/${id}`);
  const body = { version, assigneeId: worker };
  await asks({ server, userId: worker, method: 'PUT', path: `/api/intake/${id}/assignee`, body });
}

async function allShown(desks: readonly Desk[], many: number): Promise<void> {
  for (let waited = 0; waited < 100 && desks.some(({ shownAt }) => shownAt.size < many); waited++) await pause(100);
}

/** How much longer it takes, at the middle, to be refused what is hidden than what there is not: in an order of chance. */
async function feltDifference(server: Child, hidden: readonly string[], planted = 0): Promise<number> {
  const [ofHidden, ofUnknown]: [number[], number[]] = [[], []];
  const stranger = teachers[0] ?? '';
  for (let n = 0; n < pairs; n++) {
    const others = hidden[n % hidden.length] ?? '';
    const ask = [
      async () => ofHidden.push(await refusedIn(server, stranger, others, planted)),
      async () => ofUnknown.push(await refusedIn(server, stranger, randomUUID(), 0)),
    ];
    if (Math.random() < 0.5) ask.reverse();
    for (const one of ask) await one();
  }
  return median(ofHidden) - median(ofUnknown);
}

async function refusedIn(server: Child, userId: string, id: string, planted: number): Promise<number> {
  const since = performance.now();
  const route = Math.random() < 0.5 ? 'concerns' : 'intake';
  await asks({ server, userId, method: 'GET', path: `/api/${route}/${id}` });
  if (planted > 0) await pause(planted);
  return performance.now() - since;
}
