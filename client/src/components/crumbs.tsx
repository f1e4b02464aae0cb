import type { ReactNode } from 'react';
import classes from './crumbs.module.css';

/** Links up, with the page itself last. */
export function Crumbs({ up = [], here }: { up?: ReactNode[]; here: string }) {
  return (
    <ol className={classes.crumbs}>
      {up.map((link, at) => (
        <li key={at}>{link}</li>
      ))}
      <li aria-current="page" className={classes.here}>
        {here}
      </li>
    </ol>
  );
}
