import { Link } from '@tanstack/react-router';
import type { BoardSummary } from '../../../../src/contract/boards.js';
import type { CardFace } from '../../../../src/contract/cards.js';
import { Crumbs } from '../../components/crumbs.js';
import { useText } from '../../lib/text.js';

export function CaseCrumbs({ view: { card, board } }: { view: { card: CardFace; board: BoardSummary } }) {
  const t = useText();
  return (
    <Crumbs
      up={[
        <Link key="boards" to="/arenden">
          {t('boards.title')}
        </Link>,
        <Link key="board" to="/arenden/$boardId" params={{ boardId: card.boardId }}>
          {board.name}
        </Link>,
      ]}
      here={card.code}
    />
  );
}
