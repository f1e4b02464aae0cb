import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { AudienceChoice } from '../../components/use-audience-choice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { newId } from '../../lib/ids.js';
import { keepNoteDraft, returnNote } from './drafts.js';
import { writeNote } from './notes.api.js';
import { holdBack } from './outbox.js';

/** Saves what is in the composer: at once for one's own agency, after eight seconds of regret for anybody else. */
export function useSaveNote(view: CaseView, choice: AudienceChoice) {
  const queries = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const idOf = useNoteId();
  const { caseId } = view.card;
  const agencies = view.participants.map(({ agency }) => agency);
  const words = useAudienceWords({ everyone: choice.everyone, agencies });
  const save = (text: string) => {
    const { audience } = choice;
    const body = text.trim();
    const send = () => writeNote(queries, caseId, { id: idOf(body, audience), body, audience });
    if (audience.length === 1) return void saveNow(body, send);
    const takeBack = (error: unknown) => {
      returnNote(caseId, body, error);
    };
    const kind = kindOf(audience, choice.everyone);
    holdBack({ id: newId(), caseId, kind, readers: words.list(audience), send, takeBack });
    clear();
  };
  const saveNow = async (body: string, send: () => Promise<void>) => {
    setSaving(true);
    await send().then(clear, (error: unknown) => {
      keepNoteDraft(caseId, body, error);
    });
    setSaving(false);
  };
  const clear = () => {
    keepNoteDraft(caseId, '');
    choice.reset();
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
