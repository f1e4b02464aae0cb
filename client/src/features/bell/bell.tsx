import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useText } from '../../lib/text.js';
import { useNotices } from './bell.api.js';
import classes from './bell.module.css';
import { NoticeList } from './notice-list.js';
import { useKeepBell } from './use-keep-bell.js';

const most = 99;

/** How much I have been told of and not read; opened, what it is and where it leads. */
export function Bell() {
  const t = useText();
  const view = useNotices();
  const [isOpen, { toggle, close }] = useDisclosure();
  useKeepBell();
  if (!view) return null;
  const { unread } = view;
  return (
    <Popover opened={isOpen} onDismiss={close} position="bottom-end" width={400} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.bell} onClick={toggle} aria-label={t('bell.open', { count: unread })}>
          <IconBell size={20} stroke={1.75} aria-hidden />
          {unread > 0 ? (
            <span className={classes.count} aria-hidden>
              {unread > most ? t('bell.most') : unread}
            </span>
          ) : null}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t('bell.title')}>
        <NoticeList view={view} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
