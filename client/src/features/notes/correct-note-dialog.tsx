import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import { noteLength, type NoteView } from '../../../../src/contract/notes.js';
import { EditDialog } from '../../components/edit-dialog.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { Notice } from '../../components/notice.js';
import { useEdit } from '../../components/use-edit.js';
import { useText } from '../../lib/text.js';
import { placeOf } from '../cases/place-of.js';
import { useMissing } from '../sharing/use-missing.js';
import { TellingAnew } from '../sharing/telling-anew.js';
import { useTellingAnew } from '../sharing/use-telling-anew.js';
import { areSame, type MarksInput } from '../persons/marks-input.js';
import { KeptElsewhere } from './kept-elsewhere.js';
import { NoteMarkFields, useMarking } from './note-marks.js';
import { useCorrectNote } from './notes.api.js';

interface CorrectNoteDialogProps {
  view: CaseView;
  note: NoteView;
  onClose: () => void;
}

/** Corrects a note. The earlier wording is kept, and its readers can see it. */
export function CorrectNoteDialog({ view, note, onClose }: CorrectNoteDialogProps) {
  const t = useText();
  const correct = useCorrectNote(note);
  const draft = { kind: 'correction', id: note.id, place: placeOf(view.card), isOwn: true } as const;
  const now = { value: note.body, version: note.version };
  const edit = useEdit({ draft, now, wordsOf: (body: string) => body, join: bothTexts });
  const text = edit.mine.trim();
  const [marks, setMarks] = useState<MarksInput | null>(note.marks);
  const marking = useMarking({ marks });
  const isNew = [edit.isChanged, !areSame(marking.marked, note.marks)].includes(true);
  const telling = useTellingAnew(view, note.audience, { kind: 'notes', ...note }, isNew);
  const missing = useMissing(telling.state, telling.draft) ?? marking.missing;
  const submit = () => {
    const onSuccess = () => {
      edit.end();
      onClose();
    };
    const said = { version: edit.version, body: text, sharing: telling.state.sharing };
    correct.mutate({ ...said, marks: marking.marked }, { onSuccess });
  };
  return (
    <EditDialog
      title={t('note.correct')}
      act={t('note.correct.act')}
      draft={draft}
      edit={edit}
      factsOf={(words) => [{ words }]}
      error={correct.error}
      isBusy={correct.isPending}
      isReady={text.length > 0 && marking.isWhole && telling.state.isReady}
      missing={missing}
      onSubmit={submit}
      onClose={onClose}
    >
      <Notice>{t('note.correct.hint')}</Notice>
      <KeptElsewhere view={view} note={note} of="correct" />
      <Textarea
        data-autofocus
        label={t('composer.text')}
        value={edit.mine}
        minRows={4}
        maxLength={noteLength.max}
        onChange={(event) => {
          edit.change(event.currentTarget.value);
        }}
      />
      <IdentityWarning text={edit.mine} />
      <NoteMarkFields
        marks={marks}
        isOffered={view.may.markPersons}
        onChange={(changed) => {
          setMarks(changed.marks);
        }}
      />
      <TellingAnew {...telling} />
    </EditDialog>
  );
}

function bothTexts({ now, mine }: { now: string; mine: string }): string {
  return `${now}\n\n${mine}`;
}
