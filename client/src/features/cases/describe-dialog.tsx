import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useBoard } from '../boards/boards.api.js';
import type { CaseDialogProps } from './case-dialog-props.js';
import { CardFields, type CardInput } from './card-fields.js';
import { useChangeCard } from './use-change-card.js';

/** Changes what the card says. */
export function DescribeDialog({ view, onClose }: CaseDialogProps) {
  const board = useBoard(view.card.boardId);
  return board ? <DescribeForm view={view} board={board} onClose={onClose} /> : null;
}

function DescribeForm({ view, board, onClose }: CaseDialogProps & { board: BoardView }) {
  const t = useText();
  const change = useChangeCard(view.card);
  const [input, setInput] = useState(() => inputOf(view));
  const title = input.title.trim();
  const submit = () => {
    change.mutate({ path: 'description', body: describe(view, input) }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('case.act.describe')}
      act={t('common.save')}
      size="lg"
      error={change.error}
      isBusy={change.isPending}
      isReady={title.length > 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <CardFields template={board.template} areas={board.areas} input={input} onChange={setInput} />
    </FormDialog>
  );
}

function inputOf({ card }: CaseView): CardInput {
  return { title: card.title, areaId: card.areaId ?? '', labels: card.labels, dueOn: card.dueOn ?? '' };
}

function describe({ card }: CaseView, { title, areaId, labels, dueOn }: CardInput) {
  return { revision: card.revision, title: title.trim(), areaId: areaId || null, labels, dueOn: dueOn || null };
}
