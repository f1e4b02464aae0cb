import { Button } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { scopeOf } from '../cases/scope.js';
import classes from './notes.module.css';
import { sharedOn, type SharedOn as Shared } from './shown-notes.js';
import { WithdrawNoteDialog } from './withdraw-note-dialog.js';

interface SharedOnProps {
  view: CaseView;
  note: NoteView;
}

/** To whom a note has been shared on, by whom and when: known where it came from, and nowhere else. */
export function SharedOn({ view, note }: SharedOnProps) {
  return sharedOn(view, note).map((shared) => (
    <SharedLine key={shared.copy.intoStreamId} view={view} note={note} shared={shared} />
  ));
}

function SharedLine({ view, note, shared }: SharedOnProps & { shared: Shared }) {
  const t = useText();
  const { moment } = useDates();
  const words = useAudienceWords(scopeOf(view));
  const { copy, agencyIds, isBehind } = shared;
  const by = view.people.find(({ id }) => id === copy.byId)?.initials ?? t('person.unknown');
  const said = { agencies: words.list(agencyIds), by, at: moment(copy.at) };
  return (
    <p className={classes.shared}>
      <IconUsersPlus size={16} stroke={1.75} aria-hidden />
      <span>
        {t('note.shared', said)} {isBehind ? t('note.shared.behind', said) : null}
      </span>
      {note.withdrawnAt !== null ? <TakeBackThere view={view} shared={shared} /> : null}
    </p>
  );
}

/** What was taken back here is still read there, until that is taken back too. */
function TakeBackThere({ view, shared: { copy } }: { view: CaseView; shared: Shared }) {
  const t = useText();
  const me = useViewer().person.id;
  const [isOpen, setOpen] = useState(false);
  const there = view.notes.find(({ streamId, id }) => streamId === copy.intoStreamId && id === copy.noteId);
  if (!there || ![there.authorId, there.sharedById].includes(me)) return null;
  return (
    <>
      <Button
        size="compact-sm"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('note.shared.takeBack')}
      </Button>
      {isOpen ? (
        <WithdrawNoteDialog
          view={view}
          note={there}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
