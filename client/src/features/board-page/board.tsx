import type { BoardView } from '../../../../src/contract/boards.js';
import { BoardColumns } from './board-columns.js';
import { BoardFilters } from './board-filters.js';
import { BoardHead } from './board-head.js';
import type { BoardSearch } from '../boards/board-search.js';
import { ClosedCases } from './closed-cases.js';
import type { Column } from '../boards/columns.js';
import type { WordFilter } from '../boards/word-filter.js';

interface BoardProps {
  board: BoardView;
  columns: Column[];
  search: BoardSearch;
  filter: WordFilter;
  onOpenCase: (stage?: string) => void;
}

export function Board({ board, columns, search, filter, onOpenCase }: BoardProps) {
  return (
    <>
      <BoardHead
        board={board}
        onOpenCase={() => {
          onOpenCase();
        }}
      />
      <BoardFilters board={board} search={search} filter={filter} />
      {search.avslutade ? (
        <ClosedCases board={board} />
      ) : (
        <BoardColumns board={board} columns={columns} {...(board.may.openCase ? { onOpenCase } : {})} />
      )}
    </>
  );
}
