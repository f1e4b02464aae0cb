import { Button } from '@mantine/core';
import { IconEye, IconPlus } from '@tabler/icons-react';
import type { BoardView } from '../../../../src/contract/boards.js';
import { OverdueChip } from '../../components/clock-chip.js';
import { PageHead } from '../../components/page-head.js';
import { useText } from '../../lib/text.js';
import { ExportBoardButton } from '../export/export-board-button.js';
import classes from '../boards/board.module.css';
import { isLate } from '../boards/board-search.js';

export function BoardHead({ board, onOpenCase }: { board: BoardView; onOpenCase: () => void }) {
  const t = useText();
  const late = board.cards.filter(isLate).length;
  const facts = (
    <>
      <span>{t('board.count', { count: board.cards.length })}</span>
      {late > 0 ? (
        <span>
          <OverdueChip words={t('board.late', { count: late })} />
        </span>
      ) : null}
      <span>
        <IconEye size={16} stroke={1.75} aria-hidden />
        {t('board.readers')}
      </span>
    </>
  );
  const open = board.may.openCase ? (
    <Button variant="filled" leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={onOpenCase}>
      {t('case.open.title')}
      <kbd className={classes.buttonKey} aria-hidden>
        C
      </kbd>
    </Button>
  ) : null;
  const actions = (
    <>
      <ExportBoardButton board={board} />
      {open}
    </>
  );
  return <PageHead title={board.name} facts={facts} actions={actions} />;
}
