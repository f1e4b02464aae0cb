import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { SharedLine } from '../sharing/shared-line.js';
import { sharedOn } from './shown-notes.js';
import { WithdrawNoteDialog } from './withdraw-note-dialog.js';

interface SharedOnProps {
  view: CaseView;
  note: NoteView;
}

/** To whom a note has been shared on, by whom and when: known where it came from, and nowhere else. */
export function SharedOn({ view, note }: SharedOnProps) {
  const t = useText();
  return sharedOn(view, note).map((shared) => {
    const { copy, agencyIds, isBehind } = shared;
    const behind = isBehind ? t('note.shared.behind') : '';
    return (
      <SharedLine key={copy.intoStreamId} {...{ view, copy, agencyIds, behind }}>
        {note.withdrawnAt !== null ? <TakeBackThere view={view} shared={shared} /> : null}
      </SharedLine>
    );
  });
}

/** What was taken back here is still read there, until that is taken back too. */
function TakeBackThere({ view, shared: { copy } }: { view: CaseView; shared: ReturnType<typeof sharedOn>[number] }) {
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
