import { Radio, Stack, Textarea } from '@mantine/core';
import { actionOutcomes, type ActionOutcome, type ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { reasonLength } from '../../../../src/contract/notes.js';
import type { Fact } from '../../components/conflict.js';
import { EditDialog } from '../../components/edit-dialog.js';
import { isSame, useEdit } from '../../components/use-edit.js';
import { useText } from '../../lib/text.js';
import { placeOf } from '../cases/place-of.js';
import { TellingAnew } from '../sharing/telling-anew.js';
import { useTellingAnew } from '../sharing/use-telling-anew.js';
import { useConcludeAction } from './actions.api.js';

interface Conclusion {
  outcome: ActionOutcome | null;
  note: string;
}

interface ConcludeActionDialogProps {
  view: CaseView;
  action: ActionView;
  onClose: () => void;
}

/** Says how it went; or, once said, that it is open again. */
export function ConcludeActionDialog({ view, action, onClose }: ConcludeActionDialogProps) {
  const t = useText();
  const conclude = useConcludeAction(action);
  const factsOf = useConclusionFacts();
  const draft = { kind: 'conclusion', id: action.id, place: placeOf(view.card), isOwn: !action.outcomeNote } as const;
  const now = { value: { outcome: outcomeOf(action), note: action.outcomeNote ?? '' }, version: action.version };
  const edit = useEdit({ draft, now, wordsOf: ({ note }: Conclusion) => note, join: bothConclusions });
  const { outcome, note } = edit.mine;
  const isSaid = !isSame(edit.mine, now.value) && (outcome !== null || note.trim() !== '');
  const telling = useTellingAnew(view, action.audience, { kind: 'actions', ...action }, isSaid);
  const submit = () => {
    const onSuccess = () => {
      edit.end();
      onClose();
    };
    const { sharing } = telling.state;
    conclude.mutate({ version: edit.version, outcome, note: note.trim() || null, sharing }, { onSuccess });
  };
  return (
    <EditDialog
      title={t('action.conclude.title')}
      act={t('common.save')}
      draft={draft}
      edit={edit}
      factsOf={factsOf}
      error={conclude.error}
      isBusy={conclude.isPending}
      isReady={!isSame(edit.mine, now.value) && telling.state.isReady}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{action.task}</p>
      <Outcomes conclusion={edit.mine} wasConcluded={action.outcome !== null} onChange={edit.change} />
      <Textarea
        label={t('action.conclude.note')}
        value={note}
        maxLength={reasonLength.max}
        onChange={(event) => {
          edit.change({ outcome, note: event.currentTarget.value });
        }}
      />
      <TellingAnew {...telling} />
    </EditDialog>
  );
}

/** What was taken back is a copy, and concluded where it came from. */
function outcomeOf({ outcome }: ActionView): ActionOutcome | null {
  return outcome === 'withdrawn' ? null : outcome;
}

const open = 'open';

interface OutcomesProps {
  conclusion: Conclusion;
  wasConcluded: boolean;
  onChange: (conclusion: Conclusion) => void;
}

function Outcomes({ conclusion: { outcome, note }, wasConcluded, onChange }: OutcomesProps) {
  const t = useText();
  return (
    <Radio.Group
      label={t('action.conclude.how')}
      value={outcome ?? (wasConcluded ? open : null)}
      onChange={(value) => {
        onChange({ outcome: value === open ? null : value, note });
      }}
    >
      <Stack gap="xs">
        {actionOutcomes.map((value) => (
          <Radio key={value} value={value} label={t(`outcome.${value}`)} description={t(`outcome.${value}.hint`)} />
        ))}
        {wasConcluded ? <Radio value={open} label={t('action.reopen')} /> : null}
      </Stack>
    </Radio.Group>
  );
}

/** Hers is how it went; what both have said of it stays. */
function bothConclusions({ now, mine }: { now: Conclusion; mine: Conclusion }): Conclusion {
  const notes = [now.note, mine.note].filter((words, at, all) => words && all.indexOf(words) === at);
  return { outcome: mine.outcome, note: notes.join('\n') };
}

function useConclusionFacts(): (conclusion: Conclusion) => Fact[] {
  const t = useText();
  return ({ outcome, note }) => [
    { name: t('action.conclude.how'), words: t(outcome ? `outcome.${outcome}` : 'action.notConcluded') },
    { name: t('action.conclude.note'), words: note || '–' },
  ];
}
