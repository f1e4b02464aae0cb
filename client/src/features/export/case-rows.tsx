import type { ReactNode } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { ConsentView } from '../../../../src/contract/consents.js';
import type { CaseExport } from '../../../../src/contract/exports.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import { AudienceEdge } from '../../components/audience-edge.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { useAudienceWords, type AudienceScope } from '../../components/use-audience-words.js';
import { useWithdrawalWords } from '../../components/use-withdrawal-words.js';
import { kindOf } from '../../lib/audience.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useConsentWords } from '../consents/use-consent-words.js';
import { NoteMarks } from '../notes/note-marks.js';
import classes from './print.module.css';

export interface RowProps {
  taken: CaseExport;
  scope: AudienceScope;
}

export function NoteRow({ note, taken, scope }: RowProps & { note: NoteView }) {
  const t = useText();
  const { full } = useDates();
  const author = taken.people.find(({ id }) => id === note.authorId)?.name ?? t('person.unknown');
  const corrected = note.correctedAt ? t('print.corrected', { at: full(note.correctedAt) }) : '';
  const reason = useWithdrawalWords()(note);
  const withdrawn = note.withdrawnAt ? t('note.withdrawn', { at: full(note.withdrawnAt), reason }) : '';
  const facts = [author, useAudienceWords(scope).agency(note.agencyId), full(note.writtenAt), corrected];
  return (
    <Row row={note} scope={scope} facts={facts}>
      {withdrawn ? <p>{withdrawn}</p> : null}
      <p className={classes.text}>{note.body}</p>
      <NoteMarks marks={note.marks} />
    </Row>
  );
}

export function ActionRow({ action, taken, scope }: RowProps & { action: ActionView }) {
  const t = useText();
  const { full } = useDates();
  const owner = taken.people.find(({ id }) => id === action.ownerId)?.name ?? t('person.unknown');
  const due = action.dueOn ? full(action.dueOn) : '';
  const outcome = action.outcome ? t(`outcome.${action.outcome}`) : '';
  const reason = action.withdrawnBecause ? t(`withdrawal.${action.withdrawnBecause}`) : '';
  return (
    <Row row={action} scope={scope} facts={[owner, due, outcome, reason]}>
      <p className={classes.text}>{action.task}</p>
      {action.outcomeNote ? <p className={classes.text}>{action.outcomeNote}</p> : null}
    </Row>
  );
}

export function ConsentRow({ consent, taken, scope }: RowProps & { consent: ConsentView }) {
  const t = useText();
  const { full } = useDates();
  const words = useConsentWords(scope, taken.board.template);
  const author = taken.people.find(({ id }) => id === consent.authorId)?.name ?? t('person.unknown');
  const period = t('consent.period', { from: full(consent.from), until: full(consent.until) });
  const withdrawn = consent.withdrawnAt ? t('consent.state.withdrawn', { at: full(consent.withdrawnAt) }) : '';
  return (
    <Row row={consent} scope={scope} facts={[author, period, withdrawn]}>
      <p>
        {[`${words.givers(consent)}, ${words.how(consent)}`, words.agencies(consent), words.information(consent)].join(
          ' · ',
        )}
      </p>
      <p className={classes.text}>{consent.purpose}</p>
    </Row>
  );
}

export function RequestRow({ request, taken, scope }: RowProps & { request: RequestView }) {
  const t = useText();
  const { full } = useDates();
  const words = useAudienceWords(scope);
  const { outcome, reason, reasonNote } = request;
  const author = taken.people.find(({ id }) => id === request.authorId)?.name ?? t('person.unknown');
  const between = { from: words.agency(request.agencyId), to: words.list([request.askedAgencyId]) };
  const ending = t(outcome ? `request.outcome.${outcome}` : 'request.open');
  const why = [reason && t(`request.reason.${reason}`), reasonNote].filter(Boolean).join('. ');
  const facts = [author, t('request.fromTo', between), full(request.askedAt), full(request.dueOn), ending];
  return (
    <Row row={request} scope={scope} facts={facts}>
      <p className={classes.text}>{request.question}</p>
      <p className={classes.text}>{t('request.purpose', { purpose: request.purpose })}</p>
      {why ? <p className={classes.text}>{why}</p> : null}
    </Row>
  );
}

interface RowFrameProps {
  row: { audience: Audience };
  scope: AudienceScope;
  facts: string[];
  children: ReactNode;
}

/** Who may read it first, then the rest. */
export function Row({ row, scope, facts, children }: RowFrameProps) {
  return (
    <li className={classes.row}>
      <AudienceEdge kind={kindOf(row.audience, scope.everyone)}>
        <p className={classes.rowHead}>
          <AudienceTag audience={row.audience} scope={scope} />
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </p>
        {children}
      </AudienceEdge>
    </li>
  );
}
