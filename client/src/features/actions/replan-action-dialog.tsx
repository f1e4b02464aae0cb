import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { Fact } from '../../components/conflict.js';
import { EditDialog } from '../../components/edit-dialog.js';
import { useEdit } from '../../components/use-edit.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { placeOf } from '../cases/place-of.js';
import { TellingAnew } from '../sharing/telling-anew.js';
import { useTellingAnew } from '../sharing/use-telling-anew.js';
import type { ActionInput } from './action-draft.js';
import { ActionFields } from './action-fields.js';
import { useReplanAction } from './actions.api.js';

interface ReplanActionDialogProps {
  view: CaseView;
  action: ActionView;
  onClose: () => void;
}

/** Changes what is to be done, by whom or by when; its readers stay the same. */
export function ReplanActionDialog({ view, action, onClose }: ReplanActionDialogProps) {
  const t = useText();
  const replan = useReplanAction(action);
  const factsOf = useActionFacts(view);
  const draft = { kind: 'replanning', id: action.id, place: placeOf(view.card), isOwn: false } as const;
  const now = { value: inputOf(action), version: action.version };
  const edit = useEdit({ draft, now, wordsOf: ({ task }: ActionInput) => task, join: bothPlans });
  const readers = view.participants.filter(({ agency }) => action.audience.includes(agency.id));
  const { task, ownerId, dueOn } = edit.mine;
  const isSaid = task.trim() !== action.task;
  const telling = useTellingAnew(view, action.audience, { kind: 'actions', ...action }, isSaid);
  const submit = () => {
    const onSuccess = () => {
      edit.end();
      onClose();
    };
    const { sharing } = telling.state;
    const replanned = { version: edit.version, task: task.trim(), ownerId, dueOn: dueOn || null, sharing };
    replan.mutate(replanned, { onSuccess });
  };
  return (
    <EditDialog
      title={t('action.replan')}
      act={t('common.save')}
      draft={draft}
      edit={edit}
      factsOf={factsOf}
      error={replan.error}
      isBusy={replan.isPending}
      isReady={task.trim() !== '' && telling.state.isReady}
      onSubmit={submit}
      onClose={onClose}
    >
      <ActionFields readers={readers} people={view.people} input={edit.mine} onChange={edit.change} />
      <TellingAnew {...telling} />
    </EditDialog>
  );
}

function inputOf({ task, ownerId, dueOn }: ActionView): ActionInput {
  return { task, ownerId, dueOn: dueOn ?? '' };
}

/** What only one of the two has changed is as that one left it; of the task, both. */
function bothPlans({ was, now, mine }: { was: ActionInput; now: ActionInput; mine: ActionInput }): ActionInput {
  const either = (field: 'ownerId' | 'dueOn') => (mine[field] === was[field] ? now[field] : mine[field]);
  const task = [now.task, mine.task].filter((words, at, all) => words !== was.task && all.indexOf(words) === at);
  return { task: task.join('\n') || was.task, ownerId: either('ownerId'), dueOn: either('dueOn') };
}

function useActionFacts({ people }: CaseView): (input: ActionInput) => Fact[] {
  const t = useText();
  const { day } = useDates();
  return ({ task, ownerId, dueOn }) => [
    { words: task },
    { name: t('action.fact.owner'), words: people.find(({ id }) => id === ownerId)?.name ?? t('person.unknown') },
    { name: t('action.field.due'), words: dueOn ? day(dueOn) : '–' },
  ];
}
