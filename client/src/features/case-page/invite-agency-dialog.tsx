import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useBoard } from '../boards/boards.api.js';
import { AgencyRadios } from '../cases/agency-radios.js';
import type { CaseDialogProps } from '../cases/case-dialog-props.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { useMissing } from '../sharing/use-missing.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import { chosenPersons, FirstPersons } from './first-persons.js';
import { chosenActions, FirstActions } from './first-actions.js';
import { chosenNotes, FirstNotes } from './first-notes.js';
import { useInviteAgency } from '../cases/cases.api.js';
import { GrowthWords } from '../../components/growth-words.js';
import { participantOf } from '../cases/board-participants.js';

/** Brings another agency onto the case: that alone tells it that the case exists. */
export function InviteAgencyDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const invite = useInviteAgency(view.card);
  const board = useBoard(view.card.boardId);
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const agency = view.otherAgencies.find(({ id }) => id === agencyId);
  const [said, setSaid] = useState(nothingSaid);
  const [persons, setPersons] = useState<string[]>([]);
  const [notes, setNotes] = useState<string[]>([]);
  const [actions, setActions] = useState<string[]>([]);
  const place = sharingPlaceOf(view, 'case');
  const lawful = useSharing(place, agency ? [agency.id] : [], said);
  const { sharing } = lawful;
  const missing = useMissing(lawful, said);
  const submit = () => {
    if (agency && sharing) {
      const who = { persons: chosenPersons(view, persons) };
      const what = { notes: chosenNotes(view, notes), actions: chosenActions(view, actions) };
      invite.mutate({ agencyId: agency.id, sharing, ...who, ...what }, { onSuccess: onClose });
    }
  };
  return (
    <FormDialog
      title={t('case.act.invite')}
      act={agency ? t('case.invite.actNamed', { agency: agency.shortName }) : t('case.invite.act')}
      size="lg"
      error={invite.error}
      isBusy={invite.isPending}
      isReady={agency !== undefined && lawful.isReady}
      missing={agency ? missing : t('case.invite.missing')}
      onSubmit={submit}
      onClose={onClose}
    >
      <AgencyRadios label={t('case.invite.which')} view={view} value={agencyId} onChange={setAgencyId} />
      {agency && board ? (
        <GrowthWords
          from={view.card.agencyIds}
          to={[...view.card.agencyIds, agency.id]}
          participants={[...view.participants, participantOf(board, agency)]}
          people={board.people}
          isRestricted={view.card.isRestricted}
        />
      ) : null}
      <SharingFields place={place} state={lawful} draft={said} onChange={setSaid} />
      <FirstPersons view={view} chosen={persons} onChange={setPersons} />
      <FirstNotes view={view} chosen={notes} onChange={setNotes} />
      <FirstActions view={view} chosen={actions} onChange={setActions} />
      <p>{t('case.invite.hint')}</p>
    </FormDialog>
  );
}
