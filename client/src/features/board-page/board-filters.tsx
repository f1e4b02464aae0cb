import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import { useText } from '../../lib/text.js';
import { BoardChoices } from './board-choices.js';
import classes from '../boards/board-filters.module.css';
import type { BoardSearch } from '../boards/board-search.js';
import { WordField, type WordFilter } from '../boards/word-filter.js';

interface BoardFiltersProps {
  board: BoardView;
  search: BoardSearch;
  filter: WordFilter;
}

/** What of the board is shown. It stands in the address, so that a link shows the same. On a phone all but the words is folded. */
export function BoardFilters({ board, search, filter }: BoardFiltersProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.filters}>
      {search.avslutade ? null : <WordField {...filter} />}
      <Fold
        isOpen={isOpen}
        controls={id}
        chosen={Object.keys(search).length}
        onToggle={() => {
          setOpen(!isOpen);
        }}
      />
      <div id={id} className={classes.folded} data-open={isOpen}>
        <BoardChoices board={board} search={search} words={filter.words} />
      </div>
    </div>
  );
}

interface FoldProps {
  isOpen: boolean;
  controls: string;
  /** How many of the folded filters are on. */
  chosen: number;
  onToggle: () => void;
}

function Fold({ isOpen, controls, chosen, onToggle }: FoldProps) {
  const t = useText();
  return (
    <button
      type="button"
      className={`${classes.toggle ?? ''} ${classes.fold ?? ''}`}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      <IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden />
      {t('filter.fold', { count: chosen })}
    </button>
  );
}
