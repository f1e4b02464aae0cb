import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconSettings } from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { endSession } from '../features/session/session.api.js';
import { Avatar } from '../components/avatar.js';
import { useReason, useText } from '../lib/text.js';
import { tell } from '../lib/toast.js';
import { useViewer } from '../lib/viewer.js';
import { leaveForGood } from './leave.js';
import classes from './rail.module.css';

/** Who I am here, and what is mine alone. */
export function RailPerson() {
  const t = useText();
  const reason = useReason();
  const navigate = useNavigate();
  const router = useRouter();
  const { person, agency } = useViewer();
  const signOut = () =>
    void endSession().then(
      () => {
        leaveForGood(router);
      },
      (error: unknown) => {
        tell(reason(error));
      },
    );
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
          <Menu.Item leftSection={<IconLogout size={18} stroke={1.75} aria-hidden />} onClick={signOut}>
            {t('rail.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
