import { Checkbox, Stack } from '@mantine/core';
import type { PoliceMarks } from '../../../../src/contract/persons.js';
import { useText } from '../../lib/text.js';
import { MarkFields } from '../persons/mark-fields.js';
import { type MarksInput, nothingMarked } from '../persons/marks-input.js';
import { useMarkWords } from '../persons/use-person-facts.js';
import classes from './notes.module.css';

interface NoteMarkFieldsProps {
  /** Null where it is about nobody. */
  marks: MarksInput | null;
  onChange: (marks: MarksInput | null) => void;
}

/** Of the police: whether it is about somebody, and then how sure it is and of whom (2018:1693, 3:4). */
export function NoteMarkFields({ marks, onChange }: NoteMarkFieldsProps) {
  const t = useText();
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('note.marks')}
        checked={marks !== null}
        onChange={(event) => {
          onChange(event.currentTarget.checked ? nothingMarked : null);
        }}
      />
      {marks === null ? null : <MarkFields marks={marks} onChange={onChange} />}
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
