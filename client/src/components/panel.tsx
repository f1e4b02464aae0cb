import { useId, type ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title: string;
  aside?: ReactNode;
  /** Rows reach the edges; anything else keeps its distance. */
  isFlush?: boolean;
  /** By which a link leads here. */
  anchor?: string;
  children: ReactNode;
}

/** A white part of a page under a heading. */
export function Panel({ title, aside, isFlush = false, anchor, children }: PanelProps) {
  const id = useId();
  return (
    <section
      id={anchor}
      tabIndex={anchor === undefined ? undefined : -1}
      className={classes.panel}
      aria-labelledby={id}
    >
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside}
      </div>
      <div className={isFlush ? undefined : classes.body}>{children}</div>
    </section>
  );
}
