import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconSettings } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Avatar } from '../components/avatar.js';
import { useText } from '../lib/text.js';
import { useViewer } from '../lib/viewer.js';
import classes from './rail.module.css';
import { useSignOut } from './use-sign-out.js';

/** Who I am here, and what is mine alone. */
export function RailPerson() {
  const t = useText();
  const navigate = useNavigate();
  const { person, agency } = useViewer();
  const signOut = useSignOut();
  return (
    <div className={classes.foot}>
      <Menu position="top-start" width={196}>
        <Menu.Target>
          <UnstyledButton className={classes.person} aria-label={t('rail.me', { name: person.name })}>
            <Avatar person={person} isNamed />
            <span className={classes.who}>
              <span>{person.title}</span>
              <span>{agency.name}</span>
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{person.name}</Menu.Label>
          <Menu.Item
            leftSection={<IconSettings size={18} stroke={1.75} aria-hidden />}
            onClick={() => void navigate({ to: '/installningar' })}
          >
            {t('settings.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={18} stroke={1.75} aria-hidden />} onClick={signOut.ask}>
            {t('rail.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
