import type { IntakeView, MatterRow } from '../../../../src/contract/intake.js';
import { Chip } from '../../components/chip.js';
import { EmptyState } from '../../components/empty-state.js';
import { Kbd } from '../../components/kbd.js';
import { useText } from '../../lib/text.js';
import classes from './intake.module.css';
import { NextClockChip } from './matter-clocks.js';
import { RatingMark } from './rating-mark.js';

interface MatterListProps {
  rows: readonly MatterRow[];
  view: IntakeView;
  chosen: string | undefined;
  onOpen: (matterId: string) => void;
}

/** What has come in, a row each: it names nobody. */
export function MatterList({ rows, view, chosen, onOpen }: MatterListProps) {
  const t = useText();
  if (rows.length === 0) return <EmptyState title={t('intake.none')}>{t('intake.none.text')}</EmptyState>;
  return (
    <nav className={classes.list} aria-label={t('intake.title')}>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} view={view} isChosen={row.id === chosen} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <p className={classes.keys}>
        {t('intake.order')} <Kbd>J</Kbd> <Kbd>K</Kbd> {t('intake.keys.step')}
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
  const assignee = view.people.find(({ id }) => id === row.assigneeId);
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
      <span className={classes.kind}>
        {row.rating ? <RatingMark rating={row.rating} /> : null}
        {t(`concern.kind.${row.kind}`)}
      </span>
      <Chip>{t(`concern.form.${row.form}.short`)}</Chip>
      <span className={classes.about}>
        <b>{row.code}</b>
        <span>{[from?.shortName, assignee?.initials].filter(Boolean).join(' · ')}</span>
      </span>
      <NextClockChip matter={row} />
    </button>
  );
}
