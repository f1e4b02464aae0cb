import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { noteLength, type NoteView } from '../../../../src/contract/notes.js';
import { FormDialog } from '../../components/form-dialog.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { Notice } from '../../components/notice.js';
import { ProblemError } from '../../lib/http.js';
import { useText } from '../../lib/text.js';
import { useCorrectNote } from './notes.api.js';

/** Corrects a note. The earlier wording is kept, and its readers can see it. */
export function CorrectNoteDialog({ note, onClose }: { note: NoteView; onClose: () => void }) {
  const t = useText();
  const correct = useCorrectNote(note);
  const [body, setBody] = useState(note.body);
  const text = body.trim();
  const isReady = text.length > 0 && text !== note.body;
  const submit = () => {
    correct.mutate({ version: note.version, body: text }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('note.correct')}
      act={t('note.correct.act')}
      size="lg"
      error={correct.error}
      isBusy={correct.isPending}
      isReady={isReady}
      onSubmit={submit}
      onClose={onClose}
    >
      <Notice>{t('note.correct.hint')}</Notice>
      <Textarea
        data-autofocus
        label={t('composer.text')}
        value={body}
        minRows={4}
        maxLength={noteLength.max}
        onChange={(event) => {
          setBody(event.currentTarget.value);
        }}
      />
      <IdentityWarning text={body} />
      <AsItStands error={correct.error} />
    </FormDialog>
  );
}

/** Somebody corrected it first: both texts are shown, and neither is lost. */
function AsItStands({ error }: { error: unknown }) {
  const t = useText();
  if (!(error instanceof ProblemError) || error.problem.code !== 'note-changed') return null;
  const current = error.problem.current as Partial<NoteView> | undefined;
  return current?.body ? (
    <Notice>
      <strong>{t('note.asItStands')}</strong> {current.body}
    </Notice>
  ) : null;
}
