import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** A row as Postgres's `to_jsonb` has kept it, by the names of its columns. */
export type KeptRow = Readonly<Record<string, unknown>>;

/** The entity that such a row was: bytes come back out of `\x…`, moments out of ISO 8601. */
export function entityOf<Entity extends ObjectLiteral>(
  rows: EntityManager,
  target: EntityTarget<Entity>,
  kept: KeptRow,
): Entity {
  const { columns } = rows.dataSource.getMetadata(target);
  const values = columns.map(({ propertyName, databaseName, type }) => [
    propertyName,
    valueOf(kept[databaseName] ?? null, type),
  ]);
  return rows.create(target, Object.fromEntries(values) as Entity);
}

function valueOf(value: unknown, type: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'bytea') return Buffer.from(value.slice(2), 'hex');
  return type === 'timestamptz' ? new Date(value) : value;
}
