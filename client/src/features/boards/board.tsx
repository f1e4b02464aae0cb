import type { BoardView } from '../../../../src/contract/boards.js';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import { useViewer } from '../../lib/viewer.js';
import { BoardColumns } from './board-columns.js';
import { BoardFilters } from './board-filters.js';
import { BoardHead } from './board-head.js';
import { cardsToShow, type BoardSearch } from './board-search.js';
import { ClosedCases } from './closed-cases.js';

interface BoardProps {
  board: BoardView;
  search: BoardSearch;
  onOpenCase: (stage?: string) => void;
}

export function Board({ board, search, onOpenCase }: BoardProps) {
  const me = useViewer().person.id;
  const cards = cardsToShow(board, search, me);
  const { stages } = boardTemplates[board.template];
  return (
    <>
      <BoardHead
        board={board}
        onOpenCase={() => {
          onOpenCase();
        }}
      />
      <BoardFilters board={board} search={search} />
      {search.avslutade ? (
        <ClosedCases board={board} />
      ) : (
        <BoardColumns board={board} stages={stages} cards={cards} {...(board.may.openCase ? { onOpenCase } : {})} />
      )}
    </>
  );
}
