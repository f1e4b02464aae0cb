import { Link } from '@tanstack/react-router';
import type { CaseView } from '../../../../src/contract/cases.js';
import { Crumbs } from '../../components/crumbs.js';
import { useText } from '../../lib/text.js';

export function CaseCrumbs({ view: { card, board } }: { view: CaseView }) {
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
