import { useEffect, useRef } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { EmptyState } from '../../components/empty-state.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { placeOf, type News } from '../cases/news.js';
import { useJump } from '../cases/use-jump.js';
import { endedFor, useEndedConsents } from '../consents/use-ended-consents.js';
import { Note } from './note.js';
import classes from './notes.module.css';
import { Writers } from './writers.js';
import { sharedOn } from './shown-notes.js';

export interface NoteListProps {
  view: CaseView;
  notes: NoteView[];
  news: News | null;
  /** How many times it has been asked for the first that is new. */
  jumps: number;
}

/** The notes that I may read, oldest first, newest last and in sight. */
export function NoteList({ view, notes, news, jumps }: NoteListProps) {
  const t = useText();
  const jump = useJump(jumps);
  const newOnes = notes.filter((note) => news?.newNotes.has(placeOf(note)));
  const first = newOnes[0] ?? notes.find((note) => news?.changedNotes.has(placeOf(note)));
  const list = useStayAtEnd(notes.length);
  const ended = useEndedConsents(view);
  return (
    <div className={classes.scroll} ref={list} tabIndex={0} role="region" aria-label={t('notes.label')}>
      {notes.length === 0 ? <EmptyState title={t('notes.none')}>{t('notes.none.text')}</EmptyState> : null}
      <ol className={classes.notes}>
        {notes.map((note) => (
          <li key={placeOf(note)} ref={note === first ? jump : undefined} tabIndex={note === first ? -1 : undefined}>
            {news && note === newOnes[0] ? <NewsLine at={news.at} /> : null}
            <Note view={view} note={note} news={news} consentEnded={endedFor(ended, note, sharedOn(view, note))} />
          </li>
        ))}
      </ol>
      <Writers view={view} />
    </div>
  );
}

function NewsLine({ at }: { at: string }) {
  const t = useText();
  const { moment } = useDates();
  return <p className={classes.newsLine}>{t('news.since', { when: moment(at) })}</p>;
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
