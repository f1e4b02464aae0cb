/** Postgres sends bigint as text; ours stay far below 2^53. */
export const bigint = { from: Number, to: (value: number) => value };
