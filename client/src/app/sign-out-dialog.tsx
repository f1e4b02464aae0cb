import { Link } from '@tanstack/react-router';
import { ConfirmDialog } from '../components/confirm-dialog.js';
import { hasWords } from '../lib/drafts/draft.js';
import { useDrafts } from '../lib/drafts/drafts.js';
import { concernsWaiting } from '../lib/outbox/outgoing.js';
import { useText } from '../lib/text.js';
import { stay, useLeaving, useSignOut } from './use-sign-out.js';

/** "Du har 2 utkast som inte är skickade" */
export function SignOutDialog() {
  const t = useText();
  const { signOut } = useSignOut();
  const isAsked = useLeaving((state) => state.isAsked);
  const count = useDrafts(({ drafts }) => Object.values(drafts).filter(hasWords).length);
  const waiting = useDrafts(({ drafts }) => concernsWaiting(drafts).length);
  if (!isAsked) return null;
  return (
    <ConfirmDialog title={t('draft.unsent', { count })} act={t('draft.wipe')} onConfirm={signOut} onClose={stay}>
      {waiting > 0 ? <p>{t('draft.wipe.concern', { count: waiting })}</p> : null}
      <p>{t('draft.wipe.text')}</p>
      <p>
        <Link to="/utkast" onClick={stay}>
          {t('draft.show')}
        </Link>
      </p>
    </ConfirmDialog>
  );
}
