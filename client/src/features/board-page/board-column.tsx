import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { EmptyState } from '../../components/empty-state.js';
import { useText } from '../../lib/text.js';
import { stageHintKey, stageKey } from '../../lib/words.js';
import classes from '../boards/board.module.css';
import { CardList } from './card-list.js';
import { useDropStage } from '../boards/drag.js';
import type { MoveCard } from './use-move-card.js';

interface BoardColumnProps {
  board: BoardView;
  stage: string;
  cards: CardView[];
  /** On a phone only one is. */
  isShown: boolean;
  onMove: MoveCard;
  onOpenCase?: (stage: string) => void;
}

export function BoardColumn({ board, stage, cards, isShown, onMove, onOpenCase }: BoardColumnProps) {
  const t = useText();
  const id = useId();
  const name = t(stageKey(board.template, stage));
  const { column, isOver } = useDropStage((caseId) => {
    onMove(caseId, stage);
  });
  return (
    <section
      ref={column}
      className={classes.column}
      data-stage={stage}
      data-shown={isShown || undefined}
      data-over={isOver || undefined}
      aria-labelledby={id}
    >
      <div className={classes.columnHead}>
        <h2 id={id}>
          {name} <span className={classes.count}>{cards.length}</span>
        </h2>
        {onOpenCase ? (
          <button
            type="button"
            aria-label={t('board.openIn', { stage: name })}
            onClick={() => {
              onOpenCase(stage);
            }}
          >
            <IconPlus size={18} stroke={1.75} aria-hidden />
          </button>
        ) : null}
      </div>
      {cards.length === 0 ? (
        <EmptyState title={t('board.empty')}>{t(stageHintKey(board.template, stage))}</EmptyState>
      ) : (
        <CardList board={board} cards={cards} onMove={onMove} />
      )}
    </section>
  );
}
