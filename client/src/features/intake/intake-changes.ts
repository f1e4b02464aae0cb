import type { IntakeView, MatterRow, MatterWritten } from '../../../../src/contract/intake.js';
import type { StreamPosition } from '../../../../src/contract/streams.js';

/** With a row as it stands by now: one that is older than what is shown changes nothing. */
export function withRow(view: IntakeView, row: MatterRow): IntakeView {
  const known = view.matters.find(({ id }) => id === row.id);
  if (known === undefined) return { ...view, matters: [...view.matters, row] };
  if (known.version > row.version) return view;
  const renewed = row.messages < known.messages ? { ...row, ...threadOf(known) } : row;
  return { ...view, matters: view.matters.map((matter) => (matter === known ? renewed : matter)) };
}

export function withMessages(view: IntakeView, { matterId, ...written }: MatterWritten): IntakeView {
  const matters = view.matters.map((matter) =>
    matter.id === matterId && matter.messages < written.messages ? { ...matter, ...written } : matter,
  );
  return { ...view, matters };
}

function threadOf({ messages, askedAt, repliedAt }: MatterRow): Omit<MatterWritten, 'matterId'> {
  return { messages, askedAt, repliedAt };
}

/** Null where something before it is missing. */
export function withHead(view: IntakeView, { streamId, seq }: StreamPosition): IntakeView | null {
  const head = view.heads[streamId] ?? 0;
  if (seq > head + 1) return null;
  return seq <= head ? view : { ...view, heads: { ...view.heads, [streamId]: seq } };
}
