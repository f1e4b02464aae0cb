import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { AudienceChoice } from '../../components/use-audience-choice.js';
import { newId } from '../../lib/ids.js';
import { keepNoteDraft, returnNote } from './drafts.js';
import { writeNote } from './notes.api.js';
import { useSending } from './use-sending.js';

/** Saves what is in the composer. What is refused, or regretted, stays or comes back. */
export function useSaveNote(view: CaseView, choice: AudienceChoice) {
  const queries = useQueryClient();
  const idOf = useNoteId();
  const { start, isSaving } = useSending(view, choice);
  const { caseId } = view.card;
  const save = (text: string) => {
    const note = { body: text.trim(), audience: choice.audience };
    start({
      send: () => writeNote(queries, caseId, { id: idOf(note.body, note.audience), ...note }),
      onLeft: () => {
        keepNoteDraft(caseId, '');
        choice.reset();
      },
      onRefused: (error) => {
        keepNoteDraft(caseId, note.body, error);
      },
      onBack: (error) => {
        returnNote(caseId, note.body, error);
      },
    });
  };
  return { save, isSaving };
}

/** The same text to the same readers is the same note, tried again: its id stays, so that it is written once. */
function useNoteId(): (body: string, audience: Audience) => string {
  const last = useRef({ key: '', id: '' });
  return (body, audience) => {
    const key = `${audience.join()} ${body}`;
    if (last.current.key !== key) last.current = { key, id: newId() };
    return last.current.id;
  };
}
