import { Fragment } from 'react';
import type { PersonView } from '../../../../src/contract/agencies.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import type { Mark } from '../../../../src/contract/search.js';
import { MarkedText } from '../search/marked-text.js';
import { partsOf } from './mentioning.js';
import classes from './notes.module.css';

interface NoteTextProps {
  note: NoteView;
  marks: readonly Mark[];
  people: readonly PersonView[];
}

/** What a note says: with what was looked for marked in it, and else those whom it mentions. */
export function NoteText({ note: { body, mentioned }, marks, people }: NoteTextProps) {
  if (marks.length > 0 || mentioned.length === 0) return <MarkedText text={body} marks={marks} />;
  const parts = partsOf(
    body,
    people.filter(({ id }) => mentioned.includes(id)),
  );
  return parts.map(({ text, isMention }, place) =>
    isMention ? (
      <strong key={place} className={classes.mention}>
        {text}
      </strong>
    ) : (
      <Fragment key={place}>{text}</Fragment>
    ),
  );
}
