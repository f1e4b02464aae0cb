/** A table as Swedish Excel opens it with a double click: byte order mark, semicolons, everything quoted. */
export function* csvOf(rows: Iterable<readonly string[]>): Generator<string> {
  yield '\uFEFF';
  for (const row of rows) yield row.map(cellOf).join(';') + '\r\n';
}

/** Excel takes what begins like this for a formula, and would run what somebody has written in a note. */
const formula = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function cellOf(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
