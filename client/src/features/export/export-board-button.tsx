import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import { useText } from '../../lib/text.js';
import { ExportDialog } from './export-dialog.js';
import { boardOptions } from './export-options.js';

export function ExportBoardButton({ board }: { board: BoardView }) {
  const t = useText();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button px={8} aria-label={t('export.act')} title={t('export.act')} onClick={open}>
        <IconPrinter size={18} stroke={1.75} aria-hidden />
      </Button>
      {isOpen ? <ExportBoardDialog board={board} onClose={close} /> : null}
    </>
  );
}

function ExportBoardDialog({ board, onClose }: { board: BoardView; onClose: () => void }) {
  const t = useText();
  const options = useMemo(() => boardOptions(board, t), [board, t]);
  const everyone = useMemo(() => board.agencies.map(({ id }) => id), [board]);
  return (
    <ExportDialog
      source={{ kind: 'board', id: board.id }}
      options={options}
      scope={{ everyone, agencies: board.agencies }}
      hint={t('export.what.boardHint')}
      onClose={onClose}
    />
  );
}
