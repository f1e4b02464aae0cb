import { useEffect, useState } from 'react';
import { holdsOutgoing } from '../../lib/drafts/draft-vault.js';
import { canSeal } from '../../lib/drafts/sealing.js';
import { useText } from '../../lib/text.js';
import classes from './sign-in.module.css';

/** Whoever was shut out with something on its way would believe that it had arrived. It says not what, and not whose. */
export function LeftSealed({ isForPhone = false }: { isForPhone?: boolean }) {
  const t = useText();
  const isThere = useIsOutgoingThere();
  return isThere ? <p className={classes.return}>{t('draft.sealed', { isForPhone: String(isForPhone) })}</p> : null;
}

function useIsOutgoingThere(): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    if (canSeal()) void holdsOutgoing().then(setThere, () => undefined);
  }, []);
  return isThere;
}
