import type { RaiseConcern } from '../../contract/concerns.js';
import type { Transaction } from '../../platform/database/transaction.js';

/** What opening a concern answers. */
export interface Opened {
  readonly concernId: string;
  readonly streamId: string;
  readonly audience: string[];
  readonly isNew: boolean;
}

/** Where the intake is told of it. */
export interface Arrival {
  readonly streamId: string;
  readonly seq: string;
}

/** By which functions a concern is raised: those of whoever is signed in, or those of a phone, which reads none of it back. */
const functions = {
  desk: { open: 'open_concern', fill: 'fill_concern' },
  phone: { open: 'phone_opens_concern', fill: 'phone_fills_concern' },
} as const;
export type RaisingWay = keyof typeof functions;

export async function open(
  { rows }: Transaction,
  way: RaisingWay,
  { id, intakeId, ...about }: RaiseConcern,
): Promise<Opened> {
  const { form, kind, urgency, wantsAnswer } = about;
  const values = [id, intakeId, JSON.stringify({ form, kind, urgency, wantsAnswer })];
  const [opened] = await rows.query<[Opened]>(openSql(functions[way].open), values);
  return opened;
}

export async function fill({ rows }: Transaction, way: RaisingWay, values: unknown[]): Promise<Arrival> {
  const [arrival] = await rows.query<[Arrival]>(fillSql(functions[way].fill), values);
  return arrival;
}

const openSql = (by: string) => `
  select concern_id as "concernId", concern_stream as "streamId", audience, is_new as "isNew" from samverka.${by}($1, $2, $3)`;

const fillSql = (by: string) => `select intake_stream as "streamId", seq from samverka.${by}($1, $2, $3, $4, $5, $6)`;
