import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { FactList } from '../../components/fact-list.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { Revealed } from '../sharing/revealed.js';
import { ShareOnDialog } from '../sharing/share-on-dialog.js';
import { useShareAction } from './actions.api.js';
import { actionSharedOn } from './shown-actions.js';

interface ShareActionDialogProps {
  view: CaseView;
  action: ActionView;
  onClose: () => void;
}

/** Lets more agencies know of an action: all that it says. */
export function ShareActionDialog({ view, action, onClose }: ShareActionDialogProps) {
  const t = useText();
  const share = useShareAction(action);
  const facts = useRevealedFacts(view, action);
  return (
    <ShareOnDialog
      view={view}
      title={t('action.share')}
      of="action"
      audience={action.audience}
      sharedOn={actionSharedOn(view, action)}
      error={share.error}
      isBusy={share.isPending}
      onShare={(agencyIds, sharing) => {
        share.mutate({ version: action.version, agencyIds, sharing }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Revealed words={action.task}>
        <FactList facts={facts} />
      </Revealed>
    </ShareOnDialog>
  );
}

/** Besides what is to be done: who does it, by when, who planned it, and how it went. */
function useRevealedFacts({ people }: CaseView, action: ActionView): [string, string][] {
  const t = useText();
  const { day, moment } = useDates();
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? t('person.unknown');
  const { dueOn, outcome, outcomeNote, concludedAt } = action;
  return [
    [t('action.fact.owner'), nameOf(action.ownerId)],
    [t('action.field.due'), dueOn ? day(dueOn) : ''],
    [t('action.fact.planned'), `${nameOf(action.authorId)}, ${moment(action.plannedAt)}`],
    [
      t('action.conclude.how'),
      [outcome && t(`outcome.${outcome}`), concludedAt && moment(concludedAt)].filter(Boolean).join(', '),
    ],
    [t('action.conclude.note'), outcomeNote ?? ''],
  ];
}
