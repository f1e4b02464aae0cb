import { Button } from '@mantine/core';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import { AudienceEdge } from '../../components/audience-edge.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { Chip } from '../../components/chip.js';
import { ClockChip } from '../../components/clock-chip.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import type { News } from '../cases/news.js';
import { NewsMark } from '../cases/news-mark.js';
import { scopeOf } from '../../components/case-scope.js';
import { RequestActs } from './request-acts.js';
import lines from '../../components/item-rows.module.css';
import classes from './requests.module.css';

/** What answers a request: one of the two. */
export interface Answer {
  noteId: string | null;
  actionId: string | null;
}

interface RequestRowProps {
  view: CaseView;
  request: RequestView;
  /** Leads to the note or the action that answers it. */
  onShowAnswer: (answer: Answer) => void;
}

/** Who asks whom for what, by when, and what came of it. */
export function RequestRow({ view, request, news, onShowAnswer }: RequestRowProps & { news: News | null }) {
  const t = useText();
  return (
    <AudienceEdge kind={kindOf(request.audience, view.card.agencyIds)}>
      <div className={lines.row} data-row data-request={request.id} tabIndex={-1}>
        <div className={lines.words}>
          <div className={lines.head}>
            <AudienceTag audience={request.audience} scope={scopeOf(view)} />
            <RequestFacts view={view} request={request} />
            <NewsMark news={news} of={request} />
          </div>
          <p className={classes.question}>{request.question}</p>
          <p className={classes.purpose}>{t('request.purpose', { purpose: request.purpose })}</p>
          <Ending view={view} request={request} onShowAnswer={onShowAnswer} />
        </div>
        {view.may.write && request.outcome === null ? <RequestActs view={view} request={request} /> : null}
      </div>
    </AudienceEdge>
  );
}

function RequestFacts({ view, request }: Pick<RequestRowProps, 'view' | 'request'>) {
  const t = useText();
  const { moment } = useDates();
  const words = useAudienceWords(scopeOf(view));
  const author = view.people.find(({ id }) => id === request.authorId);
  const { outcome, dueOn, askedAt } = request;
  return (
    <>
      <strong title={author?.name}>{author?.initials ?? t('person.unknown')}</strong>
      <span>
        {t('request.fromTo', {
          from: words.agency(request.agencyId),
          to: words.list([request.askedAgencyId]),
        })}
      </span>
      <time dateTime={askedAt}>{moment(askedAt)}</time>
      <Chip>{t(outcome ? `request.outcome.${outcome}` : 'request.open')}</Chip>
      {outcome === null ? <ClockChip dueOn={dueOn} /> : null}
    </>
  );
}

/** The answer, or why there is none. */
function Ending({ view, request, onShowAnswer }: RequestRowProps) {
  const t = useText();
  const { moment } = useDates();
  const { outcome, answerId, answerActionId, reason, reasonNote, settledAt, changedBy } = request;
  if (outcome === null || settledAt === null) return null;
  const by = view.people.find(({ id }) => id === changedBy)?.initials ?? t('person.unknown');
  return (
    <div className={classes.ending}>
      <p>
        {reason ? <strong>{t(`request.reason.${reason}`)}. </strong> : null}
        {reasonNote}
      </p>
      <p className={classes.by}>{t('request.settled', { by, at: moment(settledAt) })}</p>
      {answerId || answerActionId ? (
        <Button
          size="compact-sm"
          onClick={() => {
            onShowAnswer({ noteId: answerId, actionId: answerActionId });
          }}
        >
          {t('request.showAnswer')}
        </Button>
      ) : null}
    </div>
  );
}
