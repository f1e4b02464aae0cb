import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import classes from '../boards/board.module.css';
import { Card } from './card.js';
import type { MoveCard } from './use-move-card.js';
import { useVirtualCards } from '../boards/use-virtual-cards.js';

interface CardListProps {
  board: BoardView;
  cards: CardView[];
  onMove: MoveCard;
}

/** The cards of a column: of many only those near what is seen, each told where among all it stands. */
export function CardList({ board, cards, onMove }: CardListProps) {
  const { list, items, height, measure } = useVirtualCards(cards);
  return (
    <ul ref={list} className={classes.cards} style={{ height }}>
      {items.map(({ index, top }) => {
        const card = cards[index];
        return card ? (
          <li
            key={card.caseId}
            ref={measure}
            data-index={index}
            aria-setsize={cards.length}
            aria-posinset={index + 1}
            style={{ top }}
          >
            <Card board={board} card={card} onMove={onMove} />
          </li>
        ) : null;
      })}
    </ul>
  );
}
