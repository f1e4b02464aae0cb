import { IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PersonView } from '../../../../src/contract/agencies.js';
import type { IntakeView, MatterRow } from '../../../../src/contract/intake.js';
import { Chip } from '../../components/chip.js';
import { EmptyState } from '../../components/empty-state.js';
import { Kbd } from '../../components/kbd.js';
import { useText } from '../../lib/text.js';
import classes from './intake.module.css';
import { NextClockChip } from './matter-clocks.js';
import { RatingChip } from './rating-chip.js';

interface MatterListProps {
  rows: readonly MatterRow[];
  view: IntakeView;
  chosen: string | undefined;
  onOpen: (matterId: string) => void;
  /** Over the rows: in what order they stand. */
  children: ReactNode;
}

/** What has come in, a row each: it names nobody. */
export function MatterList({ rows, view, chosen, onOpen, children }: MatterListProps) {
  const t = useText();
  if (rows.length === 0) return <EmptyState title={t('intake.none')}>{t('intake.none.text')}</EmptyState>;
  return (
    <nav className={classes.list} aria-label={t('intake.title')}>
      {children}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} view={view} isChosen={row.id === chosen} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <p className={classes.keys}>
        <Kbd>J</Kbd> <Kbd>K</Kbd> {t('intake.keys.step')}
      </p>
    </nav>
  );
}

interface RowProps {
  row: MatterRow;
  view: IntakeView;
  isChosen: boolean;
  onOpen: (matterId: string) => void;
}

function Row({ row, view, isChosen, onOpen }: RowProps) {
  const t = useText();
  const from = view.agencies.find(({ id }) => id === row.fromAgencyId);
  return (
    <button
      type="button"
      className={classes.row}
      data-matter={row.id}
      aria-current={isChosen || undefined}
      onClick={() => {
        onOpen(row.id);
      }}
    >
      <span className={classes.kind}>{t(`concern.kind.${row.kind}`)}</span>
      <Chip>{t(`concern.form.${row.form}.short`)}</Chip>
      <span className={classes.about}>
        <b>{row.code}</b>
        <span>{from?.shortName}</span>
      </span>
      <NextClockChip matter={row} />
      <Marks row={row} assignee={view.people.find(({ id }) => id === row.assigneeId)} />
    </button>
  );
}

/** How whoever raised it and the intake judge the hurry, and who has it: a line of its own, so that nothing is cut. */
function Marks({ row, assignee }: { row: MatterRow; assignee: PersonView | undefined }) {
  const t = useText();
  if (row.urgency !== 'acute' && row.rating === null && assignee === undefined) return null;
  return (
    <span className={classes.marks}>
      {row.urgency === 'acute' ? <Chip>{t('matter.acute')}</Chip> : null}
      {row.rating ? <RatingChip rating={row.rating} /> : null}
      {assignee ? (
        <span className={classes.assignee}>
          <IconUser size={16} stroke={1.75} aria-hidden />
          {assignee.name}
        </span>
      ) : null}
    </span>
  );
}
