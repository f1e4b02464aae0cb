import { Checkbox, Stack } from '@mantine/core';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { ChosenNote } from '../../../../src/contract/copies.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { shownNotes } from '../notes/shown-notes.js';
import classes from './case.module.css';

interface FirstNotesProps {
  view: CaseView;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Which of the notes somebody who comes onto the case gets to see: none, until each is chosen. */
export function FirstNotes({ view, chosen, onChange }: FirstNotesProps) {
  const t = useText();
  const notes = standing(view);
  if (notes.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('case.invite.first')}
      description={t('case.invite.firstHint')}
      value={chosen}
      onChange={onChange}
    >
      <Stack
        gap="xs"
        mt={6}
        className={classes.firstNotes ?? ''}
        tabIndex={0}
        role="group"
        aria-label={t('case.invite.first')}
      >
        {notes.map((note) => (
          <NoteBox key={keyOf(note)} view={view} note={note} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function NoteBox({ view, note }: { view: CaseView; note: NoteView }) {
  const t = useText();
  const { moment } = useDates();
  const by = view.people.find(({ id }) => id === note.authorId)?.initials ?? t('person.unknown');
  return <Checkbox value={keyOf(note)} label={note.body} description={`${by} ${moment(note.writtenAt)}`} />;
}

/** What was chosen, as it stands on screen now. */
export function chosenNotes(view: CaseView, chosen: readonly string[]): ChosenNote[] {
  return standing(view)
    .filter((note) => chosen.includes(keyOf(note)))
    .map(({ streamId, id, version }) => ({ streamId, noteId: id, version }));
}

function standing(view: CaseView): NoteView[] {
  return shownNotes(view).filter(({ withdrawnAt }) => withdrawnAt === null);
}

function keyOf({ streamId, id }: NoteView): string {
  return `${streamId}/${id}`;
}
