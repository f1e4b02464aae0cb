import { Menu } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { useText } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';
import classes from '../boards/card.module.css';
import { focusCard } from '../boards/card-focus.js';
import type { MoveCard } from './use-move-card.js';

interface CardMenuProps {
  board: BoardView;
  card: CardView;
  onMove: MoveCard;
}

/** Moving without dragging. The menu itself is made when it is first asked for: a board has thousands of cards. */
export function CardMenu(props: CardMenuProps) {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const name = t('card.menu', { code: props.card.code });
  if (isAsked) return <MoveMenu {...props} name={name} />;
  return (
    <button
      type="button"
      className={classes.menu}
      data-move
      aria-label={name}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => {
        setAsked(true);
      }}
    >
      <IconDots size={18} stroke={1.75} aria-hidden />
    </button>
  );
}

function MoveMenu({ board, card, onMove, name }: CardMenuProps & { name: string }) {
  const t = useText();
  const wasOpened = useRef(false);
  const [isOpen, setOpen] = useState(false);
  // Opened by the focus that it is given as it comes: what is closed goes back to what had the focus when it opened.
  const openOnce = () => {
    if (!wasOpened.current) setOpen(true);
    wasOpened.current = true;
  };
  const choose = (stage: string) => {
    onMove(card.caseId, stage);
    focusCard(card.caseId);
  };
  return (
    <Menu opened={isOpen} onChange={setOpen} returnFocus>
      <Menu.Target>
        <button type="button" autoFocus onFocus={openOnce} className={classes.menu} data-move aria-label={name}>
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
