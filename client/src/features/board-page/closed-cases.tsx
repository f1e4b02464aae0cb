import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { EmptyState } from '../../components/empty-state.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useText } from '../../lib/text.js';
import { EndedParts } from '../records/ended-parts.js';
import classes from '../boards/board.module.css';
import { closedQuery } from '../boards/boards.api.js';
import { ClosedWords } from '../boards/closed-words.js';

/** The cases of the board that are over: for all, or for my agency. */
export function ClosedCases({ board }: { board: BoardView }) {
  return (
    <>
      <ClosedForAll board={board} />
      <EndedParts boardId={board.id} />
    </>
  );
}

function ClosedForAll({ board }: { board: BoardView }) {
  const t = useText();
  const closed = useQuery(closedQuery(board.id));
  if (closed.isPending) return <RowsSkeleton height={44} />;
  if (!closed.data) return <ProblemText error={closed.error} />;
  const cards = [...closed.data.cards].sort((one, other) => (other.closedAt ?? '').localeCompare(one.closedAt ?? ''));
  if (cards.length === 0) return <EmptyState title={t('closed.none')}>{t('closed.none.text')}</EmptyState>;
  return (
    <ul className={classes.closed}>
      {cards.map((card) => (
        <ClosedRow key={card.caseId} board={board} card={card} />
      ))}
    </ul>
  );
}

function ClosedRow({ board, card }: { board: BoardView; card: CardView }) {
  const area = board.areas.find(({ id }) => id === card.areaId);
  return (
    <li>
      <Link
        to="/arenden/$boardId/$caseId"
        params={{ boardId: card.boardId, caseId: card.caseId }}
        className={classes.closedRow}
      >
        <strong>{card.title}</strong>
        <span>{card.code}</span>
        {area ? <span>{area.name}</span> : null}
        <span>
          <ClosedWords card={card} />
        </span>
      </Link>
    </li>
  );
}
