import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { OperationView } from '../../../../src/contract/operation.js';
import { AddButton } from '../../components/add-button.js';
import { ListTable } from '../../components/list-table.js';
import { Panel } from '../../components/panel.js';
import table from '../../components/table.module.css';
import { useText } from '../../lib/text.js';
import { CreateBoardDialog } from './create-board-dialog.js';
import { SeatAtBoardDialog } from './seat-at-board-dialog.js';

/** Which boards there are, and who sits at each. */
export function BoardsPanel({ view }: { view: OperationView }) {
  const t = useText();
  const [isCreating, { open, close }] = useDisclosure();
  const [boardId, setBoardId] = useState<string | null>(null);
  const board = view.boards.find(({ id }) => id === boardId);
  const heads = [t('operation.name'), t('operation.template'), t('operation.onBoard')];
  return (
    <Panel
      title={t('operation.boards', { count: view.boards.length })}
      aside={<AddButton words={t('operation.newBoard')} onClick={open} />}
      isFlush
    >
      <ListTable heads={heads} hasActs>
        {view.boards.map((one) => (
          <BoardRow key={one.id} view={view} board={one} onSeat={setBoardId} />
        ))}
      </ListTable>
      {isCreating ? <CreateBoardDialog view={view} onClose={close} /> : null}
      {board ? (
        <SeatAtBoardDialog
          view={view}
          board={board}
          onClose={() => {
            setBoardId(null);
          }}
        />
      ) : null}
    </Panel>
  );
}

interface BoardRowProps {
  view: OperationView;
  board: OperationView['boards'][number];
  onSeat: (boardId: string) => void;
}

function BoardRow({ view, board: { id, name, template, agencyIds }, onSeat }: BoardRowProps) {
  const t = useText();
  const names = view.agencies.filter((agency) => agencyIds.includes(agency.id)).map((agency) => agency.name);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('operation.template')}>{t(`template.${template}`)}</td>
      <td data-label={t('operation.onBoard')}>{names.join(' · ')}</td>
      <td>
        <span className={table.acts}>
          <Button
            aria-label={t('operation.seats.of', { name })}
            onClick={() => {
              onSeat(id);
            }}
          >
            {t('operation.seats')}
          </Button>
        </span>
      </td>
    </tr>
  );
}
