import { useEffect, useRef, type ReactNode } from 'react';
import classes from './page-head.module.css';

interface PageHeadProps {
  title: string;
  /** Its state, beside the title. */
  state?: ReactNode;
  /** Facts in one line: what, who can see it. */
  facts?: ReactNode;
  /** What can I do. */
  actions?: ReactNode;
}

let isFirstPage = true;

/** Where am I, what is its state, who can see it, what can I do: always in this order. */
export function PageHead({ title, state, facts, actions }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Someone who listens must be told that the page changed; at the first one the browser tells.
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <div className={classes.head}>
      <div className={classes.words}>
        <div className={classes.line}>
          <h1 className={classes.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {state}
        </div>
        {facts ? <div className={classes.facts}>{facts}</div> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}
