import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { AudienceEdge } from '../../components/audience-edge.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { Chip } from '../../components/chip.js';
import { ClockChip } from '../../components/clock-chip.js';
import { kindOf } from '../../lib/audience.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import type { News } from '../cases/news.js';
import { NewsMark } from '../cases/news-mark.js';
import { scopeOf } from '../../components/case-scope.js';
import { EndedMark } from '../consents/ended-mark.js';
import { useAbsenceWords } from '../absence/use-absence-words.js';
import lines from '../../components/item-rows.module.css';
import { ActionActs } from './action-acts.js';
import { ActionSharedOn } from './action-shared-on.js';
import classes from './actions.module.css';

interface ActionRowProps {
  view: CaseView;
  action: ActionView;
}

interface ActionRowWithNews extends ActionRowProps {
  news: News | null;
  /** When the consent ended that it was told on. */
  consentEnded: string | undefined;
}

export function ActionRow({ view, action, news, consentEnded }: ActionRowWithNews) {
  const t = useText();
  return (
    <AudienceEdge kind={kindOf(action.audience, view.card.agencyIds)}>
      <div className={lines.row} data-row data-action={action.id} tabIndex={-1}>
        <div className={lines.words}>
          <div className={lines.head}>
            <AudienceTag audience={action.audience} scope={scopeOf(view)} />
            <ActionFacts view={view} action={action} />
            {answersRequest(view, action) ? <Chip>{t('request.isAnswer')}</Chip> : null}
            <EndedMark at={consentEnded} />
            <NewsMark news={news} of={action} />
          </div>
          <p className={classes.task}>{action.task}</p>
          {action.outcomeNote ? <p className={classes.outcome}>{action.outcomeNote}</p> : null}
          <Told view={view} action={action} />
          <ActionSharedOn view={view} action={action} />
        </div>
        {view.may.write ? <ActionActs view={view} action={action} /> : null}
      </div>
    </AudienceEdge>
  );
}

function answersRequest({ requests }: CaseView, { streamId, id }: ActionView): boolean {
  return requests.some((request) => request.answerActionId === id && request.streamId === streamId);
}

function ActionFacts({ view, action }: ActionRowProps) {
  const t = useText();
  const { moment } = useDates();
  const owner = view.people.find(({ id }) => id === action.ownerId);
  return (
    <>
      <strong title={owner?.name}>{owner?.initials ?? t('person.unknown')}</strong>
      {action.outcome === null ? <OpenFacts view={view} action={action} /> : null}
      {action.outcome ? <Chip>{t(`outcome.${action.outcome}`)}</Chip> : null}
      {action.withdrawnBecause ? <span>{t(`withdrawal.${action.withdrawnBecause}`)}</span> : null}
      {action.concludedAt ? <time dateTime={action.concludedAt}>{moment(action.concludedAt)}</time> : null}
    </>
  );
}

/** To those whom it was shared on with: by whom, and that they will not see by themselves how it goes. */
function Told({ view, action }: ActionRowProps) {
  const t = useText();
  const { moment } = useDates();
  if (action.sharedAt === null) return null;
  const by = view.people.find(({ id }) => id === action.sharedById)?.initials ?? t('person.unknown');
  return (
    <p className={classes.outcome}>
      {t('action.sharedBy', { by, at: moment(action.sharedAt) })}{' '}
      {action.outcome === null ? t('action.sharedBy.open') : null}
    </p>
  );
}

/** What matters while it is still to be done. */
function OpenFacts({ view, action }: ActionRowProps) {
  const away = useAbsenceWords(view)(action.ownerId);
  return (
    <>
      {away ? <span>{away}</span> : null}
      {action.dueOn ? <ClockChip dueOn={action.dueOn} /> : null}
    </>
  );
}
