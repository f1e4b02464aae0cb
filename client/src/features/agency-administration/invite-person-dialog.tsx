import { useState } from 'react';
import type { InvitePerson } from '../../../../src/contract/agency-administration.js';
import type { Role } from '../../../../src/contract/agencies.js';
import { FormDialog } from '../../components/form-dialog.js';
import { InvitationLink } from '../../components/invitation-link.js';
import { emptyPerson, isWholePerson, PersonFields } from '../../components/person-fields.js';
import { useText } from '../../lib/text.js';
import { useInvitePerson } from './agency-administration.api.js';
import { RoleBoxes } from './role-boxes.js';

/** Invites a colleague, and shows the link that she signs in with the first time. */
export function InvitePersonDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const invite = useInvitePerson();
  const [person, setPerson] = useState(emptyPerson);
  const [roles, setRoles] = useState<Role[]>(['caseworker']);
  const input: InvitePerson = { ...person, roles };
  if (invite.data) return <InvitationLink invitation={invite.data} name={person.name} onClose={onClose} />;
  return (
    <FormDialog
      title={t('people.invite')}
      act={t('people.invite.act')}
      size="lg"
      error={invite.error}
      isBusy={invite.isPending}
      isReady={isWholePerson(person) && roles.length > 0}
      onSubmit={() => {
        invite.mutate(input);
      }}
      onClose={onClose}
    >
      <PersonFields person={person} onChange={setPerson} />
      <RoleBoxes value={roles} onChange={setRoles} />
    </FormDialog>
  );
}
