import type { ReactNode } from 'react';
import { useText } from '../../lib/text.js';
import classes from './revealed.module.css';

/** The very words that others will read, and what is said beside them. */
export function Revealed({ words, children }: { words: string; children: ReactNode }) {
  const t = useText();
  return (
    <figure className={classes.reveals}>
      <figcaption>{t('note.share.revealed')}</figcaption>
      <blockquote className={classes.revealed}>{words}</blockquote>
      {children}
    </figure>
  );
}
