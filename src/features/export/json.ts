/** The same as `JSON.stringify`, a piece at a time: a long case is never held as one long text. */
export function* jsonOf(value: object): Generator<string> {
  yield '{';
  let comma = '';
  for (const [name, field] of Object.entries(value)) {
    yield `${comma}${JSON.stringify(name)}:`;
    yield* Array.isArray(field) ? listOf(field) : [JSON.stringify(field)];
    comma = ',';
  }
  yield '}\n';
}

function* listOf(items: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [place, item] of items.entries()) yield (place > 0 ? ',' : '') + JSON.stringify(item);
  yield ']';
}
