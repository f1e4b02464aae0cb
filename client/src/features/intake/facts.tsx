import { Fragment, type ReactNode } from 'react';
import classes from './intake.module.css';

export type Fact = [name: string, value: ReactNode];

/** What there is to know, name by name; what is empty is not there. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value], place) =>
        value === '' || value === null ? null : (
          <Fragment key={place}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
