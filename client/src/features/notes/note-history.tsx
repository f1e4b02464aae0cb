import { Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { NoteView } from '../../../../src/contract/notes.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { NoteMarks } from './note-marks.js';
import { useNoteHistory } from './notes.api.js';
import classes from './notes.module.css';

/** "ändrad": opens how the note read before. */
export function NoteHistoryButton({ note }: { note: NoteView }) {
  const t = useText();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <button type="button" className={classes.changed} onClick={open}>
        {t('note.changed')}
      </button>
      {isOpen ? (
        <Modal opened onClose={close} title={t('note.history')} closeButtonProps={{ 'aria-label': t('common.close') }}>
          <NoteVersions note={note} />
        </Modal>
      ) : null}
    </>
  );
}

function NoteVersions({ note }: { note: NoteView }) {
  const t = useText();
  const { moment } = useDates();
  const history = useNoteHistory(note);
  if (history.isPending) return <RowsSkeleton rows={2} />;
  if (!history.data) return <ProblemText error={history.error} />;
  return (
    <ol className={classes.versions}>
      {[...history.data.versions].reverse().map(({ version, body, marks, writtenAt }, at) => (
        <li key={version}>
          <p className={classes.versionHead}>
            <strong>{at === 0 ? t('note.version.now') : t('note.version', { version })}</strong>{' '}
            <time dateTime={writtenAt}>{moment(writtenAt)}</time>
          </p>
          <p className={classes.body}>{body}</p>
          <NoteMarks marks={marks} />
        </li>
      ))}
    </ol>
  );
}
