import { Checkbox, Stack } from '@mantine/core';
import type { PoliceMarks } from '../../../../src/contract/persons.js';
import { useText } from '../../lib/text.js';
import { MarkFields } from '../persons/mark-fields.js';
import { marksIn, type MarksInput, nothingMarked } from '../persons/marks-input.js';
import { useMarkWords } from '../persons/use-person-facts.js';
import classes from './notes.module.css';

/** How far it has been marked: null where it is about nobody. */
interface Marking {
  marks: MarksInput | null;
}

interface NoteMarkFieldsProps extends Marking {
  isOffered: boolean;
  onChange: (changed: Marking) => void;
}

/** What is sent of it, and what there is to choose first. */
export function useMarking({ marks }: Marking) {
  const t = useText();
  const marked = marks && marksIn(marks);
  const isWhole = marks === null || marked !== null;
  return { marked, isWhole, missing: isWhole ? null : t('persons.missing.marks') };
}

/** Of the police: whether it is about somebody, and then how sure it is and of whom (2018:1693, 3:4). */
export function NoteMarkFields({ marks, isOffered, onChange }: NoteMarkFieldsProps) {
  const t = useText();
  if (!isOffered) return null;
  const change = (changed: MarksInput | null) => {
    onChange({ marks: changed });
  };
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('note.marks')}
        checked={marks !== null}
        onChange={(event) => {
          change(event.currentTarget.checked ? nothingMarked : null);
        }}
      />
      {marks === null ? null : <MarkFields marks={marks} onChange={change} />}
    </Stack>
  );
}

/** What the police have marked it with, to all who read it: it goes along where the note is shared on. */
export function NoteMarks({ marks }: { marks: PoliceMarks | null }) {
  const t = useText();
  const wordsOf = useMarkWords();
  if (marks === null) return null;
  return (
    <p className={classes.marks} data-marks>
      {t('note.marks.said', { marks: wordsOf(marks).join(' · ').toLowerCase() })}
    </p>
  );
}
