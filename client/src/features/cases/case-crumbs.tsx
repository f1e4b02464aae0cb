import { Link } from '@tanstack/react-router';
import type { CardFace } from '../../../../src/contract/cases.js';
import { Crumbs } from '../../components/crumbs.js';
import { useText } from '../../lib/text.js';
import { useBoardSummary } from '../boards/boards.api.js';

export function CaseCrumbs({ card }: { card: CardFace }) {
  const t = useText();
  const board = useBoardSummary(card.boardId);
  return (
    <Crumbs
      up={[
        <Link key="boards" to="/arenden">
          {t('boards.title')}
        </Link>,
        <Link key="board" to="/arenden/$boardId" params={{ boardId: card.boardId }}>
          {board?.name ?? t('case.board')}
        </Link>,
      ]}
      here={card.code}
    />
  );
}
