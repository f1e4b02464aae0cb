import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

/** Something to know before one acts. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className={classes.notice}>
      <IconInfoCircle size={18} stroke={1.75} aria-hidden />
      <div>{children}</div>
    </div>
  );
}
