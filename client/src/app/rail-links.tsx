import {
  IconBuilding,
  IconCalendarCheck,
  IconChartBar,
  IconHeartHandshake,
  IconInbox,
  IconLayoutKanban,
  IconPencil,
  IconSearch,
  IconServer2,
  IconUser,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { mayRaise } from '../features/concerns/may-raise.js';
import { isUnanswered } from '../features/intake/sight.js';
import { useForgetIntake, useIntake } from '../features/intake/intake.api.js';
import { hasWords } from '../lib/drafts/draft.js';
import { useDrafts } from '../lib/drafts/drafts.js';
import { useText } from '../lib/text.js';
import { useViewer } from '../lib/viewer.js';
import classes from './rail.module.css';

/** Only what there is, and only what is for her: a role that she lacks has no entry. */
export function RailLinks() {
  const t = useText();
  const { roles } = useViewer();
  const isOperator = roles.includes('operator');
  const drafts = useDrafts((state) => Object.values(state.drafts).filter(hasWords).length);
  return (
    <div className={classes.links}>
      {isOperator ? null : <WorkLinks />}
      {drafts > 0 ? <RailLink to="/utkast" icon={IconPencil} words={t('rail.drafts', { count: drafts })} /> : null}
      {roles.includes('manager') ? <RailLink to="/min-myndighet" icon={IconBuilding} words={t('rail.agency')} /> : null}
      {isOperator ? <RailLink to="/drift" icon={IconServer2} words={t('rail.operation')} /> : null}
    </div>
  );
}

/** What those have who work with cases. */
function WorkLinks() {
  const t = useText();
  const viewer = useViewer();
  useForgetIntake();
  return (
    <>
      <RailLink to="/mitt" icon={IconUser} words={t('rail.mine')} />
      <RailLink to="/arenden" icon={IconLayoutKanban} words={t('rail.cases')} />
      {viewer.isAtIntake ? <IntakeLink /> : null}
      <RailLink to="/sok" icon={IconSearch} words={t('rail.search')} />
      {mayRaise(viewer) ? <RailLink to="/oro" icon={IconHeartHandshake} words={t('rail.concerns')} /> : null}
      <RailLink to="/lagesbild" icon={IconChartBar} words={t('rail.pictures')} />
      <RailLink to="/medborgarloften" icon={IconCalendarCheck} words={t('rail.promises')} />
    </>
  );
}

interface RailLinkProps {
  to:
    | '/mitt'
    | '/arenden'
    | '/oro'
    | '/inkommet'
    | '/utkast'
    | '/sok'
    | '/lagesbild'
    | '/medborgarloften'
    | '/min-myndighet'
    | '/drift';
  icon: typeof IconServer2;
  words: string;
  /** How many are waiting. */
  count?: number;
}

/** What has come in, and how much of it waits. */
function IntakeLink() {
  const t = useText();
  const waiting = useIntake()?.matters.filter(isUnanswered).length ?? 0;
  return <RailLink to="/inkommet" icon={IconInbox} words={t('rail.intake')} count={waiting} />;
}

function RailLink({ to, icon: Icon, words, count = 0 }: RailLinkProps) {
  return (
    <Link to={to} className={classes.link} activeProps={{ 'data-active': true }}>
      <Icon size={18} stroke={1.75} aria-hidden />
      {words}
      {count > 0 ? <span className={classes.count}>{count}</span> : null}
    </Link>
  );
}
