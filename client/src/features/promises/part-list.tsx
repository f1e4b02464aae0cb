import { Children, type ReactNode, useId } from 'react';
import classes from './promise.module.css';

interface PartListProps {
  title: string;
  /** Said where there is nothing. */
  none: string;
  add: ReactNode;
  children: ReactNode[];
}

/** What belongs to a focus, under a heading, with what adds to it. */
export function PartList({ title, none, add, children: [rows, dialog] }: PartListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id}>{title}</h3>
        {add}
      </div>
      {Children.count(rows) === 0 ? <p className={classes.meta}>{none}</p> : <ul className={classes.rows}>{rows}</ul>}
      {dialog}
    </section>
  );
}
