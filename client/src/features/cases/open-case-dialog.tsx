import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { audienceOf } from '../../lib/audience.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { sharingPlaceOn, useSharing } from '../sharing/use-sharing.js';
import { CardFields } from './card-fields.js';
import { useOpenCase } from './cases.api.js';
import { OpenCaseAgencies } from './open-case-agencies.js';
import { emptyCase, openCaseFrom } from './open-case-input.js';
import { OpenCasePlace } from './open-case-place.js';

interface OpenCaseDialogProps {
  board: BoardView;
  /** The column that it was opened from, or none. */
  stage: string;
  onClose: () => void;
}

/** Opens a case. Nobody but one's own agency is on it unless one says so. */
export function OpenCaseDialog({ board, stage, onClose }: OpenCaseDialogProps) {
  const t = useText();
  const navigate = useNavigate();
  const { person, agency } = useViewer();
  const own = agency.id;
  const open = useOpenCase(board.id);
  const [firstStage = ''] = boardTemplates[board.template].stages;
  const [input, setInput] = useState(() => emptyCase(stage || firstStage, person.id));
  const [said, setSaid] = useState(nothingSaid);
  const place = sharingPlaceOn(board, [own, ...input.agencyIds]);
  const lawful = useSharing(place, audienceOf(input.agencyIds), said);
  const change = (part: Partial<typeof input>) => {
    setInput({ ...input, ...part });
  };
  const goTo = ({ boardId, caseId }: { boardId: string; caseId: string }) =>
    void navigate({ to: '/arenden/$boardId/$caseId', params: { boardId, caseId } });
  return (
    <FormDialog
      title={t('case.open.title')}
      act={t('case.open.act')}
      size="lg"
      error={open.error}
      isBusy={open.isPending}
      isReady={input.title.trim() !== '' && lawful.isReady}
      onSubmit={() => {
        open.mutate(openCaseFrom(input, lawful.sharing), { onSuccess: goTo });
      }}
      onClose={onClose}
    >
      <CardFields template={board.template} areas={board.areas} input={input} onChange={change} />
      <OpenCasePlace board={board} input={input} onChange={change} />
      <Checkbox
        label={t('case.field.restricted')}
        description={t('case.field.restrictedHint')}
        checked={input.isRestricted}
        onChange={(event) => {
          change({ isRestricted: event.currentTarget.checked });
        }}
      />
      <OpenCaseAgencies
        board={board}
        input={input}
        onChange={(agencyIds) => {
          change({ agencyIds });
        }}
      />
      <SharingFields place={place} state={lawful} draft={said} onChange={setSaid} />
    </FormDialog>
  );
}
