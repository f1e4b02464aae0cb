import { Skeleton } from '@mantine/core';
import { useText } from '../lib/text.js';
import classes from './skeletons.module.css';

/** Columns with cards, while a board is fetched. */
export function BoardSkeleton() {
  return (
    <Loading className={classes.board}>
      {[3, 2, 3, 1].map((cards, column) => (
        <div key={column} className={classes.column}>
          {Array.from({ length: cards }, (_, card) => (
            <Skeleton key={card} height={132} radius={4} />
          ))}
        </div>
      ))}
    </Loading>
  );
}

/** Rows of some height, while a list is fetched. */
export function RowsSkeleton({ rows = 4, height = 56 }: { rows?: number; height?: number }) {
  return (
    <Loading className={classes.rows}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius={4} />
      ))}
    </Loading>
  );
}

function Loading({ className, children }: { className: string | undefined; children: React.ReactNode }) {
  const t = useText();
  return (
    <div className={className} role="status" aria-label={t('common.loading')}>
      {children}
    </div>
  );
}
