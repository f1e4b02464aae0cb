import { useEffect, useRef } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { EmptyState } from '../../components/empty-state.js';
import { useText } from '../../lib/text.js';
import { Note } from './note.js';
import classes from './notes.module.css';
import { Writers } from './writers.js';

interface NoteListProps {
  view: CaseView;
  notes: NoteView[];
}

/** The notes that I may read, oldest first, newest last and in sight. */
export function NoteList({ view, notes }: NoteListProps) {
  const t = useText();
  const list = useStayAtEnd(notes.length);
  return (
    <div className={classes.scroll} ref={list} tabIndex={0} role="region" aria-label={t('notes.label')}>
      {notes.length === 0 ? <EmptyState title={t('notes.none')}>{t('notes.none.text')}</EmptyState> : null}
      <ol className={classes.notes}>
        {notes.map((note) => (
          <li key={`${note.streamId}/${note.id}`}>
            <Note view={view} note={note} />
          </li>
        ))}
      </ol>
      <Writers view={view} />
    </div>
  );
}

const nearPx = 120;

/** Follows the newest note, unless the reader has gone back to read an older one. */
function useStayAtEnd(count: number) {
  const list = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    if (wasAtEnd.current) element.scrollTop = element.scrollHeight;
    const note = () => {
      wasAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => {
      element.removeEventListener('scroll', note);
    };
  }, [count]);
  return list;
}
