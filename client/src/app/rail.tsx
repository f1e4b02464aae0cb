import { Drawer, UnstyledButton } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Brand } from '../components/brand.js';
import { useText } from '../lib/text.js';
import classes from './rail.module.css';
import { RailLinks } from './rail-links.js';
import { RailPerson } from './rail-person.js';

/** Where one can go: a dark rail, or on a phone a bar with a drawer. */
export function Rail() {
  const isNarrow = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false });
  return isNarrow ? <NarrowRail /> : <WideRail />;
}

function WideRail() {
  const t = useText();
  return (
    <nav className={classes.rail} aria-label={t('rail.label')}>
      <div className={classes.brand}>
        <Brand />
      </div>
      <RailLinks />
      <RailPerson />
    </nav>
  );
}

function NarrowRail() {
  const t = useText();
  const [isOpen, { open, close }] = useDisclosure();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(close, [path, close]);
  return (
    <nav className={classes.bar} aria-label={t('rail.label')}>
      <Brand />
      <UnstyledButton className={classes.menu} onClick={open} aria-expanded={isOpen}>
        <IconMenu2 size={22} stroke={1.75} aria-hidden />
        {t('rail.menu')}
      </UnstyledButton>
      <Drawer
        opened={isOpen}
        onClose={close}
        size={280}
        position="right"
        title={<Brand />}
        classNames={{ content: classes.drawer ?? '', header: classes.drawer ?? '', body: classes.drawerBody ?? '' }}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <RailLinks />
        <RailPerson />
      </Drawer>
    </nav>
  );
}
