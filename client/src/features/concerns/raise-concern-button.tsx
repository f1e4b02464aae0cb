import { IconHeartHandshake } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import classes from './concern-form.module.css';
import { mayRaise } from './may-raise.js';

/** On the page of what is mine, for whoever meets children at work: straight to the form. */
export function RaiseConcernButton() {
  const t = useText();
  const viewer = useViewer();
  if (!mayRaise(viewer) || viewer.agency.kind === 'police') return null;
  return (
    <Link to="/oro/ny" className={classes.next}>
      <IconHeartHandshake size={20} stroke={1.75} aria-hidden />
      {t('concern.title')}
    </Link>
  );
}
