import { Fragment } from 'react';
import type { Mark } from '../../../../src/contract/search.js';
import classes from './search.module.css';

/** A text with what was looked for marked in it. Made of text alone: what people write is never markup. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const end = marks.at(-1)?.[1] ?? 0;
  return (
    <>
      {marks.map(([from, to], place) => (
        <Fragment key={from}>
          {text.slice(marks[place - 1]?.[1] ?? 0, from)}
          <mark className={classes.mark}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(end)}
    </>
  );
}
