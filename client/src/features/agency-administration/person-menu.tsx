import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type {
  AgencyAdministrationView,
  ColleagueView,
  IssuedInvitation,
} from '../../../../src/contract/agency-administration.js';
import { InvitationLink } from '../../components/invitation-link.js';
import { useReason, useText } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { useViewer } from '../../lib/viewer.js';
import { useDisablePerson, useResetPerson } from './agency-administration.api.js';
import { AbsenceDialog } from './absence-dialog.js';
import { ChangePersonDialog } from './change-person-dialog.js';
import { DisableDialog } from './disable-dialog.js';
import { HandOverCasesDialog } from './hand-over-cases-dialog.js';

type DialogName = 'change' | 'disable' | 'absence' | 'handOver';
type Opened = DialogName | IssuedInvitation | null;

/** What a manager can do about one of her people. */
export function PersonMenu({ view, person }: { view: AgencyAdministrationView; person: ColleagueView }) {
  const t = useText();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => {
    setOpened(null);
  };
  // Here and not in the dropdown, which is gone before the answer has come.
  const acts = useActs(person, setOpened);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" aria-label={t('people.menu', { name: person.name })}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <PersonActs person={person} acts={acts} onOpen={setOpened} />
        </Menu.Dropdown>
      </Menu>
      {opened === 'change' ? <ChangePersonDialog person={person} onClose={close} /> : null}
      {opened === 'absence' ? <AbsenceDialog view={view} person={person} onClose={close} /> : null}
      {opened === 'handOver' ? <HandOverCasesDialog view={view} person={person} onClose={close} /> : null}
      {opened === 'disable' ? <DisableDialog view={view} person={person} onClose={close} /> : null}
      {opened && typeof opened === 'object' ? (
        <InvitationLink invitation={opened} name={person.name} onClose={close} />
      ) : null}
    </>
  );
}

interface PersonActsProps {
  person: ColleagueView;
  acts: ReturnType<typeof useActs>;
  onOpen: (opened: Opened) => void;
}

function PersonActs({ person, acts, onOpen }: PersonActsProps) {
  const t = useText();
  const isMe = useViewer().person.id === person.id;
  const open = (name: DialogName) => () => {
    onOpen(name);
  };
  return (
    <>
      <Menu.Item onClick={open('change')}>{t('people.change')}</Menu.Item>
      <Menu.Item onClick={open('absence')}>{t('absence.title')}</Menu.Item>
      <Menu.Item onClick={open('handOver')}>{t('handover.many')}</Menu.Item>
      <Menu.Item onClick={acts.renew}>{t('people.reset')}</Menu.Item>
      {person.isDisabled ? <Menu.Item onClick={acts.enable}>{t('people.enable')}</Menu.Item> : null}
      {person.isDisabled || isMe ? null : <Menu.Item onClick={open('disable')}>{t('people.disable')}</Menu.Item>}
    </>
  );
}

function useActs(person: ColleagueView, onIssued: (invitation: IssuedInvitation) => void) {
  const reason = useReason();
  const reset = useResetPerson(person.id);
  const disable = useDisablePerson(person.id);
  const onError = (error: unknown) => {
    tell(reason(error));
  };
  return {
    renew: () => {
      reset.mutate(undefined, { onSuccess: onIssued, onError });
    },
    enable: () => {
      disable.mutate(false, { onError });
    },
  };
}
