import { useState } from 'react';
import type { OperationView } from '../../../../src/contract/operation.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { SeatBoxes } from './seat-boxes.js';
import { useSeatAtBoard } from './operation.api.js';

interface SeatAtBoardDialogProps {
  view: OperationView;
  board: OperationView['boards'][number];
  onClose: () => void;
}

/** Brings more agencies to a board; those who sit there stay. */
export function SeatAtBoardDialog({ view, board, onClose }: SeatAtBoardDialogProps) {
  const t = useText();
  const seat = useSeatAtBoard(board.id);
  const [agencyIds, setAgencyIds] = useState<string[]>([]);
  return (
    <FormDialog
      title={t('operation.seats.title', { name: board.name })}
      act={t('operation.seats.add')}
      error={seat.error}
      isBusy={seat.isPending}
      isReady={agencyIds.length > 0}
      onSubmit={() => {
        seat.mutate({ agencyIds }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('operation.seats.hint')}</p>
      <SeatBoxes
        agencies={view.agencies.filter(({ id }) => !board.agencyIds.includes(id))}
        template={board.template}
        value={agencyIds}
        onChange={setAgencyIds}
      />
    </FormDialog>
  );
}
