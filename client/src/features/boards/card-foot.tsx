import { IconArrowRight, IconLock, IconUserOff } from '@tabler/icons-react';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { OverdueChip } from '../../components/clock-chip.js';
import { isOverdue, useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';
import { useAbsenceWords } from '../absence/use-absence-words.js';
import classes from './card.module.css';
import { useRecentMoves } from './recent-moves.js';

interface CardFootProps {
  board: BoardView;
  card: CardView;
}

/** The one thing most worth saying about a case now, if there is any. */
export function CardFoot({ board, card }: CardFootProps) {
  const t = useText();
  const { day } = useDates();
  const wasMoved = useRecentMoves(({ moves }) => card.caseId in moves);
  if (wasMoved) return <MovedFoot board={board} card={card} />;
  // Said once where it is one and the same day.
  if (card.nextActionOn && isOverdue(card.nextActionOn) && card.nextActionOn !== card.dueOn) {
    return (
      <p className={classes.foot}>
        <OverdueChip words={t('card.actionLate', { day: day(card.nextActionOn) })} />
      </p>
    );
  }
  if (!card.isRestricted) return <AwayFoot board={board} card={card} />;
  return (
    <p className={classes.foot}>
      <IconLock size={16} stroke={1.75} aria-hidden />
      {t('case.restricted')}
    </p>
  );
}

/** Whoever answers for it is away: who to turn to instead. */
function AwayFoot({ board, card }: CardFootProps) {
  const words = useAbsenceWords(board)(card.responsibleId);
  const initials = board.people.find(({ id }) => id === card.responsibleId)?.initials;
  if (words === null) return null;
  return (
    <p className={classes.foot}>
      <IconUserOff size={16} stroke={1.75} aria-hidden />
      {initials} {words}
    </p>
  );
}

function MovedFoot({ board, card }: CardFootProps) {
  const t = useText();
  const move = useRecentMoves(({ moves }) => moves[card.caseId]);
  if (!move) return null;
  const by = board.people.find(({ id }) => id === move.byId)?.initials ?? t('person.unknown');
  return (
    <p className={classes.foot}>
      <IconArrowRight size={16} stroke={1.75} aria-hidden />
      {t('card.moved', { from: t(stageKey(board.template, move.fromStage)), by })}
    </p>
  );
}
