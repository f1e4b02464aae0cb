import { IconArrowBackUp, IconEye, IconPencil, IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { GoOn } from '../../components/go-on.js';
import { ItemMenu } from '../../components/item-menu.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { NoteReadersDialog } from '../knowledge/note-readers-dialog.js';
import { couldKnow } from '../sharing/shared-on.js';
import { CorrectNoteDialog } from './correct-note-dialog.js';
import { ShareNoteDialog } from './share-note-dialog.js';
import { sharedOn } from './shown-notes.js';
import { WithdrawNoteDialog } from './withdraw-note-dialog.js';

interface NoteMenuProps {
  view: CaseView;
  note: NoteView;
}

type NoteAct = 'share' | 'correct' | 'withdraw' | 'readers';

const icons = { share: IconUsersPlus, correct: IconPencil, withdraw: IconArrowBackUp, readers: IconEye };

/** What its reader can do with a note, and what its author can. */
export function NoteMenu({ view, note }: NoteMenuProps) {
  const t = useText();
  const me = useViewer().person.id;
  const [open, setOpen] = useState<NoteAct | null>(null);
  const acts = [...changesOf(view, note, me), ...(view.may.seeReaders ? (['readers'] as const) : [])];
  if (acts.length === 0) return null;
  return (
    <>
      {acts.includes('correct') ? (
        <GoOn
          kind="correction"
          id={note.id}
          onGoOn={() => {
            setOpen('correct');
          }}
        />
      ) : null}
      <ItemMenu label={t('note.menu')} acts={acts} icons={icons} wordsOf={(act) => t(`note.${act}`)} onAct={setOpen} />
      <NoteDialog
        act={open}
        view={view}
        note={note}
        onClose={() => {
          setOpen(null);
        }}
      />
    </>
  );
}

function NoteDialog({ act, ...dialog }: NoteMenuProps & { act: NoteAct | null; onClose: () => void }) {
  switch (act) {
    case 'share':
      return <ShareNoteDialog {...dialog} />;
    case 'correct':
      return <CorrectNoteDialog {...dialog} />;
    case 'withdraw':
      return <WithdrawNoteDialog {...dialog} />;
    case 'readers':
      return <NoteReadersDialog {...dialog} />;
    case null:
      return null;
  }
}

/** Whoever reads it may share it on; its author corrects it and takes it back, and whoever shared a copy on may take that back. */
function changesOf(view: CaseView, note: NoteView, me: string): NoteAct[] {
  if (!view.may.write || note.withdrawnAt !== null) return [];
  const share: NoteAct[] = couldKnow(view, note.audience, sharedOn(view, note)).length > 0 ? ['share'] : [];
  if (note.sharedById !== null) return [note.authorId, note.sharedById].includes(me) ? [...share, 'withdraw'] : share;
  return note.authorId === me ? [...share, 'correct', 'withdraw'] : share;
}
