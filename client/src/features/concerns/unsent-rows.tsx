import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ConcernKind } from '../../../../src/contract/concerns.js';
import type { RaiseConcern } from '../../../../src/contract/concerns.js';
import { Chip } from '../../components/chip.js';
import { ProblemText } from '../../components/problem-text.js';
import { useDates } from '../../lib/dates.js';
import type { Draft } from '../../lib/drafts/draft.js';
import { useDrafts } from '../../lib/drafts/drafts.js';
import { ProblemError } from '../../lib/http.js';
import { canRegret, regret } from '../../lib/outbox/outbox.js';
import type { OutgoingDraft } from '../../lib/outbox/outgoing.js';
import { useText } from '../../lib/text.js';
import type { ConcernDraft } from './concern-draft.js';
import classes from './concerns.module.css';
import { type Expired, forgetSlip, useExpired } from './slip.js';

/** What has not reached anybody: begun, on its way, refused, or never sent. It names nobody. */
export function UnsentRows() {
  const t = useText();
  const drafts = Object.values(useDrafts((state) => state.drafts));
  const expired = useExpired();
  const waiting = (drafts.filter(({ kind }) => kind === 'outgoing') as OutgoingDraft<RaiseConcern>[]).filter(
    ({ content }) => content.kind === 'concern',
  );
  const begun = drafts.filter(({ kind }) => kind === 'concern') as Draft<ConcernDraft>[];
  if (waiting.length + begun.length + expired.length === 0) return null;
  return (
    <section>
      <h2 className={classes.heading}>{t('concern.unsent.title')}</h2>
      <ul className={classes.rows}>
        {waiting.map((outgoing) => (
          <WaitingRow key={outgoing.id} outgoing={outgoing} />
        ))}
        {begun.map((draft) => (
          <BegunRow key={draft.id} draft={draft} />
        ))}
        {expired.map((slip) => (
          <ExpiredRow key={slip.id} slip={slip} />
        ))}
      </ul>
    </section>
  );
}

function WaitingRow({ outgoing }: { outgoing: OutgoingDraft<RaiseConcern> }) {
  const t = useText();
  const { id, content } = outgoing;
  const what = t(`concern.kind.${content.input.kind}`);
  return (
    <Row kind={content.input.kind} at={content.queuedAt} state={t('concern.unsent.waiting')}>
      {canRegret(outgoing) ? (
        <Button
          size="md"
          aria-label={t('concern.unsent.takeBackOf', { what })}
          onClick={() => {
            regret(id);
          }}
        >
          {t('concern.unsent.takeBack')}
        </Button>
      ) : null}
    </Row>
  );
}

function BegunRow({ draft: { id, content, keptAt, refusal } }: { draft: Draft<ConcernDraft> }) {
  const t = useText();
  const what = t(content.kind ? `concern.kind.${content.kind}` : `concern.form.${content.form}`);
  return (
    <Row kind={content.kind} at={keptAt} state={t(refusal ? 'concern.unsent.refused' : 'concern.unsent.begun')}>
      <ProblemText error={refusal && new ProblemError(refusal)} />
      <Button
        size="md"
        aria-label={t('concern.unsent.openOf', { what })}
        renderRoot={(props: object) => <Link to="/oro/ny" search={{ utkast: id }} {...props} />}
      >
        {t('concern.unsent.open')}
      </Button>
    </Row>
  );
}

function ExpiredRow({ slip: { id, kind, letGoAt } }: { slip: Expired }) {
  const t = useText();
  return (
    <Row kind={kind} at={Date.parse(letGoAt)} state={t('concern.unsent.expired')}>
      <p className={classes.text}>{t('concern.expired.text')}</p>
      <Button
        size="md"
        onClick={() => {
          forgetSlip(id);
        }}
      >
        {t('concern.expired.dismiss')}
      </Button>
    </Row>
  );
}

interface RowProps {
  kind: ConcernKind | null;
  at: number;
  state: string;
  children: ReactNode;
}

function Row({ kind, at, state, children }: RowProps) {
  const t = useText();
  const { moment } = useDates();
  const iso = new Date(at).toISOString();
  return (
    <li className={classes.row}>
      <span>
        <strong>{kind ? t(`concern.kind.${kind}`) : t('concern.title')}</strong>
        <time className={classes.meta} dateTime={iso}>
          {moment(iso)}
        </time>
      </span>
      <Chip>{state}</Chip>
      {children}
    </li>
  );
}
