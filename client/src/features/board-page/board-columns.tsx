import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import { useText } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';
import classes from '../boards/board.module.css';
import { BoardColumn } from './board-column.js';
import { forgetCardFocus, useCardFocus } from '../boards/card-focus.js';
import type { Column } from '../boards/columns.js';
import { useMoveCard } from './use-move-card.js';

interface BoardColumnsProps {
  board: BoardView;
  columns: Column[];
  onOpenCase?: (stage: string) => void;
}

/** The stages side by side; on a phone one at a time. */
export function BoardColumns({ board, columns, onOpenCase }: BoardColumnsProps) {
  const t = useText();
  const move = useMoveCard(board);
  const [shown, setShown] = useState(columns[0]?.stage ?? '');
  useShowWanted(columns, setShown);
  const options = columns.map(({ stage, cards }) => ({
    value: stage,
    label: `${t(stageKey(board.template, stage))} (${String(cards.length)})`,
  }));
  return (
    <>
      <div className={classes.picker}>
        <NativeSelect
          label={t('board.stage')}
          data={options}
          value={shown}
          onChange={(event) => {
            setShown(event.currentTarget.value);
          }}
        />
      </div>
      <div className={classes.columns} data-columns={columns.length}>
        {columns.map(({ stage, cards }) => (
          <BoardColumn
            key={stage}
            board={board}
            stage={stage}
            cards={cards}
            isShown={stage === shown}
            onMove={move}
            {...(onOpenCase ? { onOpenCase } : {})}
          />
        ))}
      </div>
    </>
  );
}

/** A card that is to have the focus must be in a column that is shown; one that is nowhere is not waited for. */
function useShowWanted(columns: Column[], show: (stage: string) => void): void {
  const wanted = useCardFocus(({ held, isWanted }) => (isWanted ? held : null));
  useEffect(() => {
    if (!wanted) return;
    const column = columns.find(({ cards }) => cards.some(({ caseId }) => caseId === wanted));
    if (column) show(column.stage);
    else forgetCardFocus();
  }, [wanted, columns, show]);
}
