import { IconAlertTriangle } from '@tabler/icons-react';
import { useReason } from '../../lib/text.js';
import classes from './sign-in.module.css';

/** Why it was refused, on the dark side. */
export function DarkProblem({ error }: { error: unknown }) {
  const reason = useReason();
  if (!error) return null;
  return (
    <p className={classes.problem} role="alert">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <span>{reason(error)}</span>
    </p>
  );
}
