import { Button } from '@mantine/core';
import type { IconInbox } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useId } from 'react';
import { useText } from '../../lib/text.js';
import classes from './start.module.css';

interface StartSectionProps {
  title: string;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A heading, and rows under it. */
export function StartSection({ title, aside, children }: StartSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      <ul className={classes.rows}>{children}</ul>
    </section>
  );
}

interface StartRowProps {
  icon: typeof IconInbox;
  what: string;
  /** What else tells it from the next: its code, whose it is. */
  about: ReactNode;
  /** How soon. */
  facts?: ReactNode;
  /** How it is told from the other ways, where what it is does not do so. */
  name?: string;
  /** Where it can be done. */
  way: (props: object) => ReactElement;
}

/** One thing that is about no case: what, whose, how soon, and the way to it. */
export function StartRow({ icon: Icon, what, about, facts, name = what, way }: StartRowProps) {
  const t = useText();
  const act = t('start.act.open');
  return (
    <li>
      <div className={classes.row}>
        <Icon size={20} stroke={1.75} aria-hidden />
        <div className={classes.words}>
          <p className={classes.what}>{what}</p>
          <p className={classes.case}>{about}</p>
        </div>
        <div className={classes.facts}>{facts}</div>
        <Button className={classes.act} renderRoot={way} aria-label={t('start.act.of', { act, what: name })}>
          {act}
        </Button>
      </div>
    </li>
  );
}
