import { useState } from 'react';
import type { AgencyView } from '../../../../src/contract/agencies.js';
import { FormDialog } from '../../components/form-dialog.js';
import { InvitationLink } from '../../components/invitation-link.js';
import { emptyPerson, isWholePerson, PersonFields } from '../../components/person-fields.js';
import { useText } from '../../lib/text.js';
import { useInviteManager } from './operation.api.js';

/** The first of an agency's people: she invites the rest. */
export function InviteManagerDialog({ agency, onClose }: { agency: AgencyView; onClose: () => void }) {
  const t = useText();
  const invite = useInviteManager(agency.id);
  const [person, setPerson] = useState(emptyPerson);
  if (invite.data) return <InvitationLink invitation={invite.data} name={person.name} onClose={onClose} />;
  return (
    <FormDialog
      title={t('operation.inviteManagerOf', { agency: agency.name })}
      act={t('people.invite.act')}
      error={invite.error}
      isBusy={invite.isPending}
      isReady={isWholePerson(person)}
      onSubmit={() => {
        invite.mutate(person);
      }}
      onClose={onClose}
    >
      <PersonFields person={person} onChange={setPerson} />
    </FormDialog>
  );
}
