import { Button, CopyButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import type { Draft } from '../../lib/drafts/draft.js';
import { forgetDraft } from '../../lib/drafts/drafts.js';
import { ProblemError } from '../../lib/http.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from './drafts.module.css';

/** What it is, which case, when, and the words. */
export function DraftRow({ draft }: { draft: Draft }) {
  const t = useText();
  const { moment } = useDates();
  const { kind, words, place, keptAt, refusal } = draft;
  return (
    <article className={classes.row}>
      <div className={classes.head}>
        <strong>{t(`draft.kind.${kind}`)}</strong>
        {place ? <span>{place.code}</span> : null}
        <time dateTime={new Date(keptAt).toISOString()}>{moment(new Date(keptAt).toISOString())}</time>
      </div>
      <p className={classes.words}>{words}</p>
      <ProblemText error={refusal && new ProblemError(refusal)} />
      <DraftActs draft={draft} />
    </article>
  );
}

function DraftActs({ draft: { kind, id, words, place } }: { draft: Draft }) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={classes.acts}>
      {place ? (
        <Button
          renderRoot={(props) => (
            <Link to="/arenden/$boardId/$caseId" params={{ boardId: place.boardId, caseId: place.caseId }} {...props} />
          )}
        >
          {t('draft.goOn', { code: place.code })}
        </Button>
      ) : null}
      {kind === 'concern' ? (
        <Button renderRoot={(props) => <Link to="/oro/ny" search={{ utkast: id }} {...props} />}>
          {t('concern.unsent.open')}
        </Button>
      ) : null}
      <CopyButton value={words}>
        {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'link.copied' : 'draft.copy')}</Button>}
      </CopyButton>
      {kind === 'outgoing' ? null : (
        <Button
          variant="subtle"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('draft.discard')}
        </Button>
      )}
      {isAsking ? (
        <ConfirmDialog
          title={t('draft.discard.title')}
          act={t('draft.discard')}
          onConfirm={() => {
            forgetDraft(kind, id);
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t('draft.discard.text')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
