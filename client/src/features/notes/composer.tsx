import { Textarea } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import { noteLength } from '../../../../src/contract/notes.js';
import { AudienceFrame } from '../../components/audience-frame.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { ProblemText } from '../../components/problem-text.js';
import { useAudienceChoice } from '../../components/use-audience-choice.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { ComposerFoot } from './composer-foot.js';
import { keepNoteDraft, noDraft, useDrafts } from './drafts.js';
import { OutboxList } from './outbox-list.js';
import { useOutbox } from './outbox.js';
import { useTellWriting } from './use-tell-writing.js';
import { useSaveNote } from './use-save-note.js';

/** Writes a note. Who will read it is decided before, shown throughout and named on the button. */
export function Composer({ view }: { view: CaseView }) {
  const t = useText();
  const own = useViewer().agency.id;
  const { caseId } = view.card;
  const { body, error, returns } = useDrafts((state) => state.notes[caseId] ?? noDraft);
  const hasContent = body.trim() !== '';
  const choice = useAudienceChoice({ own, participants: view.participants, hasContent });
  const tellWriting = useTellWriting(caseId, choice.audience);
  const { save, isSaving } = useSaveNote(view, choice);
  const waiting = useOutbox((state) => state.waiting);
  const mine = waiting.filter((unsent) => unsent.caseId === caseId);
  const isReady = hasContent && body.trim().length <= noteLength.max && !choice.question && !isSaving;
  useResetAt(returns, choice.reset);
  const write = (text: string) => {
    keepNoteDraft(caseId, text);
    if (text.trim()) tellWriting();
  };
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isReady) save(body);
  };
  return (
    <section aria-label={t('composer.label')} data-composer>
      {mine.length > 0 ? <OutboxList waiting={mine} /> : null}
      <AudienceFrame choice={choice} own={own} participants={view.participants} people={view.people}>
        <Textarea
          aria-label={t('composer.text')}
          placeholder={t('composer.placeholder')}
          value={body}
          minRows={2}
          maxRows={8}
          maxLength={noteLength.max}
          onChange={(event) => {
            write(event.currentTarget.value);
          }}
          onKeyDown={saveByKey}
        />
        <IdentityWarning text={body} />
        <ProblemText error={error} />
        <ComposerFoot
          choice={choice}
          participants={view.participants}
          isReady={isReady}
          isSaving={isSaving}
          onSave={() => {
            save(body);
          }}
        />
      </AudienceFrame>
    </section>
  );
}

/** A text that comes back unsent comes back to the narrowest audience, whatever has been chosen since. */
function useResetAt(returns: number, reset: () => void): void {
  const latest = useRef(reset);
  useEffect(() => {
    latest.current = reset;
  });
  useEffect(() => {
    latest.current();
  }, [returns]);
}
