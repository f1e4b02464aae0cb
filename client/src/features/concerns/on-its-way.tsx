import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ProblemText } from '../../components/problem-text.js';
import type { Draft } from '../../lib/drafts/draft.js';
import { ProblemError } from '../../lib/http.js';
import { useIsOffline } from '../../lib/is-offline.js';
import { useOutbox } from '../../lib/outbox/outbox.js';
import { useText } from '../../lib/text.js';
import type { ConcernDraft } from './concern-draft.js';
import classes from './concerns.module.css';

/** Let go of, and not yet there. */
export function OnItsWay() {
  const t = useText();
  const isStuck = useOutbox((state) => state.isStuck);
  const isLost = useIsOffline();
  const isWaiting = isStuck || isLost;
  const Icon = isWaiting ? IconCloudOff : IconSend;
  return (
    <div role="status">
      <h1 className={classes.state}>
        <Icon size={20} stroke={1.75} aria-hidden />
        {t(isWaiting ? 'concern.waiting.title' : 'concern.sending.title')}
      </h1>
      {isWaiting ? <p className={classes.text}>{t('concern.waiting.text')}</p> : null}
    </div>
  );
}

/** The server said no: it is in the form again. */
export function Refused({ draft: { id, refusal } }: { draft: Draft<ConcernDraft> }) {
  const t = useText();
  return (
    <>
      <h1 className={classes.state}>
        <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
        {t('concern.refused.title')}
      </h1>
      <ProblemText error={refusal && new ProblemError(refusal)} />
      <div>
        <Button size="md" renderRoot={(props: object) => <Link to="/oro/ny" search={{ utkast: id }} {...props} />}>
          {t('concern.refused.open')}
        </Button>
      </div>
    </>
  );
}

/** It lay here for as long as it may, and was never sent. */
export function Unsent() {
  const t = useText();
  return (
    <>
      <h1 className={classes.state}>
        <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
        {t('concern.refused.title')}
      </h1>
      <p className={classes.text}>{t('concern.expired.text')}</p>
    </>
  );
}
