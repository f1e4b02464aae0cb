import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { useText } from '../../lib/text.js';
import { Revealed } from '../sharing/revealed.js';
import { ShareOnDialog } from '../sharing/share-on-dialog.js';
import { NoteMarks } from './note-marks.js';
import { useShareNote } from './notes.api.js';
import { sharedOn } from './shown-notes.js';

interface ShareNoteDialogProps {
  view: CaseView;
  note: NoteView;
  onClose: () => void;
}

/** Lets more agencies read a note: the very text. */
export function ShareNoteDialog({ view, note, onClose }: ShareNoteDialogProps) {
  const t = useText();
  const share = useShareNote(note);
  return (
    <ShareOnDialog
      view={view}
      title={t('note.share')}
      of="note"
      audience={note.audience}
      sharedOn={sharedOn(view, note)}
      error={share.error}
      isBusy={share.isPending}
      onShare={(agencyIds, sharing) => {
        share.mutate({ version: note.version, agencyIds, sharing }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Revealed words={note.body}>
        <NoteMarks marks={note.marks} />
      </Revealed>
    </ShareOnDialog>
  );
}
