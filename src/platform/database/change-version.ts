import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import type { Transaction } from './transaction.js';

/** What stands in a stream and is changed by versions. */
interface Versioned {
  readonly streamId: string;
  readonly id: string;
  readonly version: number;
  readonly changedBy: string;
  readonly seq: number;
}

interface Change<Row> {
  readonly changes: Partial<Row>;
  /** Where the stream has come by it. */
  readonly at: { readonly seq: number };
  /** What to say of the row as it stands, where somebody was first. */
  readonly refusal: (standing: Row) => Error;
}

/**
 * Changes a row by her who is in, on the version that she had read, and moves that on by one. The row as it stands then.
 * @throws what `refusal` makes of it, where another version stands
 */
export async function changeVersion<Row extends Versioned>(
  { rows, entered }: Transaction,
  target: EntityTarget<Row>,
  { streamId, id, version }: Pick<Versioned, 'streamId' | 'id' | 'version'>,
  { changes, at, refusal }: Change<Row>,
): Promise<Row> {
  const by = { version: version + 1, changedBy: entered.viewerId, seq: at.seq };
  const renewed = { ...changes, ...by } as QueryDeepPartialEntity<Row>;
  const { affected } = await rows.update(target, { streamId, id, version }, renewed);
  const standing = await rows.findOneByOrFail(target, { streamId, id } as FindOptionsWhere<Row>);
  if (affected !== 1) throw refusal(standing);
  return standing;
}
