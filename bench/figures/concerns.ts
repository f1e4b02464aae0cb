import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConcernReceipt } from '../../src/contract/concerns.js';
import type { MatterRow } from '../../src/contract/intake.js';
import { intakeWorkers, schools } from '../data/lay-intake.js';
import { atMost, type Figure, figure } from '../figure.js';
import type { Child } from '../lab/children.js';
import type { Lab } from '../lab/lab.js';
import { asks, gets } from '../load/http-client.js';
import { idOf, intakeId, teachers } from '../load/people.js';
import { RawSocket } from '../load/raw-socket.js';
import { median, now, percentile } from '../measuring.js';
import { aReport, felt } from './felt.js';

const concerns = 400;
const perSecond = 20;
const workers = Array.from({ length: intakeWorkers }, (_, n) => idOf(`person intake 1 ${String(n + 1)}`));

/** From a teacher's press of the button to the screens of twenty who triage meanwhile; and whether a school can feel what is hidden from it. */
export async function concernsRaised(lab: Lab): Promise<Figure[]> {
  const live = await lab.live();
  await live.rows(longAgoSql);
  const product = await lab.product(live);
  const waits = await raisedAndShown(product);
  const figures = [...shownFigures(waits), ...(await felt(product))];
  await product.stop();
  return figures;
}

/** How long each concern took to each screen; not a number where it never came. */
async function raisedAndShown(product: Child): Promise<number[]> {
  const desks = await Promise.all(workers.map((worker) => Desk.open(product, worker)));
  await raiseAll(product, schools); // warms up
  for (const desk of desks) desk.forget();
  const raised = await raiseAll(product, concerns);
  await allShown(desks, concerns);
  for (const desk of desks) desk.close();
  return desks.flatMap(({ shownAt }) => raised.map(({ code, at }) => (shownAt.get(code) ?? Number.NaN) - at));
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

interface Raised {
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
  const child = { name: randomUUID(), identityNumber: null, schoolClass: '8B' };
  const { status, body } = await asks({ server, userId, method: 'POST', path: '/api/concerns', body: aReport(child) });
  if (status !== 201) throw new Error(`a concern: ${String(status)} ${body.toString()}`);
  const { code } = JSON.parse(body.toString()) as ConcernReceipt;
  return { code, at };
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

/** What was raised in runs before counts for no teacher's hour: sixty are as many as one may raise in one. */
const longAgoSql = `
with past as (select set_config('session_replication_role', 'replica', true))
update samverka.concerns set raised_at = raised_at - interval '2 hours' from past`;
