import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { useText } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';
import classes from './board.module.css';
import { BoardColumn } from './board-column.js';
import { useMoveCard } from './use-move-card.js';

interface BoardColumnsProps {
  board: BoardView;
  stages: readonly string[];
  cards: CardView[];
  onOpenCase?: (stage: string) => void;
}

/** The stages side by side; on a phone one at a time. */
export function BoardColumns({ board, stages, cards, onOpenCase }: BoardColumnsProps) {
  const t = useText();
  const move = useMoveCard(board);
  const [shown, setShown] = useState(stages[0] ?? '');
  const inStage = (stage: string) => cards.filter((card) => card.stage === stage);
  const options = stages.map((stage) => ({
    value: stage,
    label: `${t(stageKey(board.template, stage))} (${String(inStage(stage).length)})`,
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
      <div className={classes.columns} data-columns={stages.length}>
        {stages.map((stage) => (
          <BoardColumn
            key={stage}
            board={board}
            stage={stage}
            cards={inStage(stage)}
            isShown={stage === shown}
            onMove={move}
            {...(onOpenCase ? { onOpenCase } : {})}
          />
        ))}
      </div>
    </>
  );
}
