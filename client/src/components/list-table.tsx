import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../lib/text.js';
import classes from './table.module.css';

interface ListTableProps {
  heads: string[];
  /** Whether each row ends with what one can do with it. */
  hasActs?: boolean;
  /** The rows. */
  children: ReactNode;
}

/** A list of things with the same facts about each; on a phone every row becomes a block. */
export function ListTable({ heads, hasActs = false, children }: ListTableProps) {
  const t = useText();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {hasActs ? (
            <th scope="col">
              <VisuallyHidden>{t('people.acts')}</VisuallyHidden>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
