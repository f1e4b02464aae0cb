import { IconAlertTriangle } from '@tabler/icons-react';
import { useReason } from '../lib/text.js';
import classes from './notice.module.css';

/** Why the server refused, in its own words; nothing while nothing is wrong. */
export function ProblemText({ error }: { error: unknown }) {
  const reason = useReason();
  if (!error) return null;
  return (
    <p className={classes.notice} role="alert" data-strong>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <span>{reason(error)}</span>
    </p>
  );
}
