import type { Mark, NoteHit } from '../../contract/search.js';

const length = 200;
const before = 60;

/** The part of a text around the first of its marks, cut between words. White space is one space each: places stay true. */
export function snippetOf(
  text: string,
  marks: readonly Mark[],
): Pick<NoteHit, 'snippet' | 'marks' | 'isCutBefore' | 'isCutAfter'> {
  const first = marks[0]?.[0] ?? 0;
  const from = text.length <= length || first <= before ? 0 : nextWord(text, first - before, first);
  const to = text.length <= from + length ? text.length : endOfWord(text, from + length);
  return {
    snippet: text.slice(from, to).replaceAll(/\s/gu, ' '),
    marks: marks.filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start - from, end - from]),
    isCutBefore: from > 0,
    isCutAfter: to < text.length,
  };
}

/** Where the next word begins, but no later than the mark. */
function nextWord(text: string, at: number, mark: number): number {
  const space = text.slice(at, mark).search(/\s/u);
  return space < 0 ? mark : at + space + 1;
}

function endOfWord(text: string, at: number): number {
  const space = text
    .slice(0, at)
    .trimEnd()
    .search(/\s\S*$/u);
  return space > at - before ? space : at;
}
