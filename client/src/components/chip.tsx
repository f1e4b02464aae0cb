import { IconBuilding } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './chip.module.css';

/** A neutral word: a stage, a kind, a state. */
export function Chip({ children }: { children: ReactNode }) {
  return <span className={classes.chip}>{children}</span>;
}

/** An organisation is a neutral chip: colour is for audiences. */
export function OrgChip({ name }: { name: string }) {
  return (
    <span className={classes.org}>
      <IconBuilding size={16} stroke={1.75} aria-hidden />
      <span className={classes.name}>{name}</span>
    </span>
  );
}
