import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { AudienceEdge } from '../../components/audience-edge.js';
import { Chip } from '../../components/chip.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useWithdrawalWords } from '../../components/use-withdrawal-words.js';
import { kindOf } from '../../lib/audience.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import type { News } from '../cases/news.js';
import { NewsMark } from '../cases/news-mark.js';
import { scopeOf } from '../../components/case-scope.js';
import { EndedMark } from '../consents/ended-mark.js';
import { useFoundIn } from '../search/found-notes.js';
import { NoteHistoryButton } from './note-history.js';
import { NoteMarks } from './note-marks.js';
import { NoteMenu } from './note-menu.js';
import { NoteText } from './note-text.js';
import classes from './notes.module.css';
import { SharedOn } from './shared-on.js';

interface NoteProps {
  view: CaseView;
  note: NoteView;
}

interface NoteWithNews extends NoteProps {
  news: News | null;
  /** When the consent ended that it was told on. */
  consentEnded: string | undefined;
}

/** A note as its readers see it: who can read it first, then who wrote it and when, then the text. */
export function Note({ view, note, news, consentEnded }: NoteWithNews) {
  const t = useText();
  const isWithdrawn = note.withdrawnAt !== null;
  const { marks, isCurrent } = useFoundIn(note);
  return (
    <AudienceEdge kind={kindOf(note.audience, view.card.agencyIds)}>
      <article data-note={note.id} data-found={isCurrent ? 'current' : undefined} data-row tabIndex={-1}>
        <div className={classes.head}>
          <AudienceTag audience={note.audience} scope={scopeOf(view)} />
          <NoteOrigin view={view} note={note} />
          <EndedMark at={consentEnded} />
          {answersRequest(view, note) ? <Chip>{t('request.isAnswer')}</Chip> : null}
          <NewsMark news={news} of={note} />
          {note.version > 1 && note.correctedAt ? <NoteHistoryButton note={note} /> : null}
          <NoteMenu view={view} note={note} />
        </div>
        {isWithdrawn ? <Withdrawn note={note} /> : null}
        <p className={classes.body} data-withdrawn={isWithdrawn || undefined}>
          <NoteText note={note} marks={marks} people={view.people} />
        </p>
        <NoteMarks marks={note.marks} />
        <SharedOn view={view} note={note} />
      </article>
    </AudienceEdge>
  );
}

function answersRequest({ requests }: CaseView, { streamId, id }: NoteView): boolean {
  return requests.some((request) => request.answerId === id && request.streamId === streamId);
}

function NoteOrigin({ view, note }: NoteProps) {
  const t = useText();
  const { moment } = useDates();
  const words = useAudienceWords(scopeOf(view));
  const author = view.people.find(({ id }) => id === note.authorId);
  const sharer = view.people.find(({ id }) => id === note.sharedById)?.initials;
  return (
    <>
      <strong className={classes.author} title={author?.name}>
        {author?.initials ?? t('person.unknown')}
      </strong>
      <span>{words.agency(note.agencyId)}</span>
      <time dateTime={note.writtenAt}>{moment(note.writtenAt)}</time>
      {note.sharedAt === null ? null : (
        <span>{t('note.sharedBy', { by: sharer ?? t('person.unknown'), at: moment(note.sharedAt) })}</span>
      )}
    </>
  );
}

function Withdrawn({ note }: { note: NoteView }) {
  const t = useText();
  const { moment } = useDates();
  const reason = useWithdrawalWords()(note);
  const at = note.withdrawnAt ? moment(note.withdrawnAt) : '';
  return <p className={classes.withdrawn}>{t('note.withdrawn', { at, reason })}</p>;
}
