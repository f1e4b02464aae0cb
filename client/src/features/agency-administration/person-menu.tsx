import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { ColleagueView, IssuedInvitation } from '../../../../src/contract/agency-administration.js';
import { InvitationLink } from '../../components/invitation-link.js';
import { useReason, useText } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { useViewer } from '../../lib/viewer.js';
import { useDisablePerson, useResetPerson } from './agency-administration.api.js';
import { ChangePersonDialog } from './change-person-dialog.js';
import { DisableDialog } from './disable-dialog.js';

/** What a manager can do about one of her people. */
export function PersonMenu({ person }: { person: ColleagueView }) {
  const t = useText();
  const reason = useReason();
  const isMe = useViewer().person.id === person.id;
  const [open, setOpen] = useState<'change' | 'disable' | null>(null);
  const [link, setLink] = useState<IssuedInvitation | null>(null);
  const reset = useResetPerson(person.id);
  const disable = useDisablePerson(person.id);
  const onError = (error: unknown) => {
    tell(reason(error));
  };
  const enable = () => {
    disable.mutate(false, { onError });
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" aria-label={t('people.menu', { name: person.name })}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              setOpen('change');
            }}
          >
            {t('people.change')}
          </Menu.Item>
          <Menu.Item
            onClick={() => {
              reset.mutate(undefined, { onSuccess: setLink, onError });
            }}
          >
            {t('people.reset')}
          </Menu.Item>
          {person.isDisabled ? <Menu.Item onClick={enable}>{t('people.enable')}</Menu.Item> : null}
          {person.isDisabled || isMe ? null : (
            <Menu.Item
              onClick={() => {
                setOpen('disable');
              }}
            >
              {t('people.disable')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'change' ? (
        <ChangePersonDialog
          person={person}
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
      {open === 'disable' ? (
        <DisableDialog
          person={person}
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
      {link ? (
        <InvitationLink
          invitation={link}
          name={person.name}
          onClose={() => {
            setLink(null);
          }}
        />
      ) : null}
    </>
  );
}
