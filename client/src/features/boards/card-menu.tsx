import { Menu } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { useText } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';
import classes from './card.module.css';
import { focusCard } from './focus-card.js';
import type { MoveCard } from './use-move-card.js';

interface CardMenuProps {
  board: BoardView;
  card: CardView;
  onMove: MoveCard;
}

/** Moving without dragging. */
export function CardMenu({ board, card, onMove }: CardMenuProps) {
  const t = useText();
  const choose = (stage: string) => {
    onMove(card.caseId, stage);
    setTimeout(() => {
      focusCard(card.caseId);
    }, 100);
  };
  return (
    <Menu returnFocus>
      <Menu.Target>
        <button type="button" className={classes.menu} data-move aria-label={t('card.menu', { code: card.code })}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('card.moveTo')}</Menu.Label>
        {boardTemplates[board.template].stages.map((stage) => (
          <Menu.Item
            key={stage}
            disabled={stage === card.stage}
            rightSection={stage === card.stage ? <IconCheck size={16} stroke={1.75} aria-hidden /> : null}
            onClick={() => {
              choose(stage);
            }}
          >
            {t(stageKey(board.template, stage))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
