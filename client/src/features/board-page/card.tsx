import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { Avatar } from '../../components/avatar.js';
import { ClockChip } from '../../components/clock-chip.js';
import { useText } from '../../lib/text.js';
import { labelKey } from '../../lib/words.js';
import classes from '../boards/card.module.css';
import { CardAudiences } from '../boards/card-audiences.js';
import { holdCard, useFollowingFocus } from '../boards/card-focus.js';
import { CardFoot } from '../boards/card-foot.js';
import { CardMenu } from './card-menu.js';
import { useDragCard } from '../boards/drag.js';
import { useRecentMoves } from '../boards/recent-moves.js';
import type { MoveCard } from './use-move-card.js';

interface CardProps {
  board: BoardView;
  card: CardView;
  onMove: MoveCard;
}

/** A case on the board: its face, and how much I may read behind it. */
export const Card = memo(function Card({ board, card, onMove }: CardProps) {
  const { card: element, isDragged } = useDragCard(card.caseId);
  useFollowingFocus(card.caseId, element);
  const wasMoved = useRecentMoves(({ moves }) => card.caseId in moves);
  const responsible = board.people.find(({ id }) => id === card.responsibleId);
  return (
    <article
      ref={element}
      className={classes.card}
      data-case={card.caseId}
      data-dragged={isDragged || undefined}
      data-arrived={wasMoved || undefined}
      onFocus={() => {
        holdCard(card.caseId);
      }}
    >
      <div className={classes.body}>
        <CardTitle card={card} />
        <CardMenu board={board} card={card} onMove={onMove} />
        <CardFacts board={board} card={card} />
        <CardAudiences board={board} card={card} />
        <div className={classes.last}>
          {card.dueOn ? <ClockChip dueOn={card.dueOn} /> : <span />}
          {responsible ? <Avatar person={responsible} /> : null}
        </div>
      </div>
      <CardFoot board={board} card={card} />
    </article>
  );
}, isSame);

/** When another card changes, the board is another; what this one says of it is not. */
function isSame(one: CardProps, other: CardProps): boolean {
  const kept = (Object.keys(other.board) as (keyof BoardView)[]).filter((key) => key !== 'cards');
  return (
    one.card === other.card && one.onMove === other.onMove && kept.every((key) => one.board[key] === other.board[key])
  );
}

function CardTitle({ card }: { card: CardView }) {
  return (
    <h3 className={classes.title}>
      <Link
        to="/arenden/$boardId/$caseId"
        params={{ boardId: card.boardId, caseId: card.caseId }}
        className={classes.link}
        draggable={false}
      >
        {card.title}
      </Link>
    </h3>
  );
}

function CardFacts({ board, card }: { board: BoardView; card: CardView }) {
  const t = useText();
  const area = board.areas.find(({ id }) => id === card.areaId);
  const unread = card.streams.reduce((sum, stream) => sum + stream.unread, 0);
  return (
    <>
      <p className={classes.facts}>
        <span className={classes.code}>{card.code}</span>
        {area ? <span>{area.name}</span> : null}
        {unread > 0 ? <strong className={classes.unread}>{t('card.new', { count: unread })}</strong> : null}
      </p>
      {card.labels.length > 0 ? (
        <p className={classes.facts}>{card.labels.map((label) => t(labelKey(label))).join(' · ')}</p>
      ) : null}
    </>
  );
}
