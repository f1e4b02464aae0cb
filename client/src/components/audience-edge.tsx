import type { ReactNode } from 'react';
import type { AudienceKind } from '../lib/audience.js';
import classes from './audience-edge.module.css';

/** A row whose left edge says who can read it. */
export function AudienceEdge({ kind, children }: { kind: AudienceKind; children: ReactNode }) {
  return (
    <div className={classes.edge} data-kind={kind}>
      {children}
    </div>
  );
}
