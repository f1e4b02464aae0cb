import { Radio, SegmentedControl, Stack, Textarea } from '@mantine/core';
import type { CaseView } from '../../../../src/contract/cases.js';
import { noteLength, type NoteView } from '../../../../src/contract/notes.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useActionLine } from '../actions/use-action-facts.js';
import type { OwnItems } from './own-items.js';
import type { AnswerDraft } from './request-draft.js';
import classes from './requests.module.css';

interface AnswerSourceProps {
  view: CaseView;
  /** What one's own agency has. */
  own: OwnItems;
  input: AnswerDraft;
  onChange: (changes: Partial<AnswerDraft>) => void;
}

/** An answer is written, or is a note or an action that one's own agency has: the very text is shown before it is told. */
export function AnswerSource({ view, own, input, onChange }: AnswerSourceProps) {
  const t = useText();
  const [first] = [...own.notes, ...own.actions];
  return (
    <>
      {first ? (
        <SegmentedControl
          aria-label={t('request.answer.source')}
          data={[
            { value: 'written', label: t('request.answer.write') },
            { value: 'chosen', label: t('request.answer.choose') },
          ]}
          value={input.chosenId === null ? 'written' : 'chosen'}
          onChange={(source) => {
            onChange({ chosenId: source === 'chosen' ? first.id : null });
          }}
        />
      ) : null}
      {input.chosenId === null ? (
        <WrittenAnswer body={input.body} onChange={onChange} />
      ) : (
        <ChosenAnswer view={view} own={own} value={input.chosenId} onChange={onChange} />
      )}
    </>
  );
}

function WrittenAnswer({ body, onChange }: Pick<AnswerDraft, 'body'> & Pick<AnswerSourceProps, 'onChange'>) {
  const t = useText();
  return (
    <>
      <Textarea
        data-autofocus
        label={t('request.answer.text')}
        value={body}
        minRows={3}
        autosize
        maxRows={10}
        maxLength={noteLength.max}
        onChange={(event) => {
          onChange({ body: event.currentTarget.value });
        }}
      />
      <IdentityWarning text={body} />
    </>
  );
}

function ChosenAnswer({ view, own, value, onChange }: Omit<AnswerSourceProps, 'input'> & { value: string }) {
  const t = useText();
  const lineOf = useActionLine(view);
  return (
    <Radio.Group
      label={t('request.answer.text')}
      description={t('request.answer.asItStands')}
      value={value}
      onChange={(chosenId) => {
        onChange({ chosenId });
      }}
    >
      <Stack
        gap="xs"
        mt={6}
        className={classes.ownNotes ?? ''}
        tabIndex={0}
        role="group"
        aria-label={t('request.answer.choose')}
      >
        {own.notes.map((note) => (
          <OwnNote key={note.id} view={view} note={note} />
        ))}
        {own.actions.map((action) => (
          <Radio key={action.id} value={action.id} label={action.task} description={lineOf(action)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function OwnNote({ view, note }: { view: CaseView; note: NoteView }) {
  const t = useText();
  const { moment } = useDates();
  const by = view.people.find(({ id }) => id === note.authorId)?.initials ?? t('person.unknown');
  return <Radio value={note.id} label={note.body} description={`${by} ${moment(note.writtenAt)}`} />;
}
