import {
  IconBuilding,
  IconHeartHandshake,
  IconLayoutKanban,
  IconPencil,
  IconSearch,
  IconServer2,
  IconUser,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { mayRaise } from '../features/concerns/may-raise.js';
import { hasWords } from '../lib/drafts/draft.js';
import { useDrafts } from '../lib/drafts/drafts.js';
import { useText } from '../lib/text.js';
import { useViewer } from '../lib/viewer.js';
import classes from './rail.module.css';

/** Only what there is, and only what is for her: a role that she lacks has no entry. */
export function RailLinks() {
  const t = useText();
  const viewer = useViewer();
  const { roles } = viewer;
  const isOperator = roles.includes('operator');
  const drafts = useDrafts((state) => Object.values(state.drafts).filter(hasWords).length);
  return (
    <div className={classes.links}>
      {isOperator ? null : <RailLink to="/mitt" icon={IconUser} words={t('rail.mine')} />}
      {isOperator ? null : <RailLink to="/arenden" icon={IconLayoutKanban} words={t('rail.cases')} />}
      {isOperator ? null : <RailLink to="/sok" icon={IconSearch} words={t('rail.search')} />}
      {mayRaise(viewer) ? <RailLink to="/oro" icon={IconHeartHandshake} words={t('rail.concerns')} /> : null}
      {drafts > 0 ? <RailLink to="/utkast" icon={IconPencil} words={t('rail.drafts', { count: drafts })} /> : null}
      {roles.includes('manager') ? <RailLink to="/min-myndighet" icon={IconBuilding} words={t('rail.agency')} /> : null}
      {isOperator ? <RailLink to="/drift" icon={IconServer2} words={t('rail.operation')} /> : null}
    </div>
  );
}

interface RailLinkProps {
  to: '/mitt' | '/arenden' | '/oro' | '/utkast' | '/sok' | '/min-myndighet' | '/drift';
  icon: typeof IconServer2;
  words: string;
}

function RailLink({ to, icon: Icon, words }: RailLinkProps) {
  return (
    <Link to={to} className={classes.link} activeProps={{ 'data-active': true }}>
      <Icon size={18} stroke={1.75} aria-hidden />
      {words}
    </Link>
  );
}
