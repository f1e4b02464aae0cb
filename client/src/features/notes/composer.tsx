import type { KeyboardEvent } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { noteLength } from '../../../../src/contract/notes.js';
import { AudienceFrame } from '../../components/audience-frame.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { OutboxList } from '../../components/outbox-list.js';
import { ProblemText } from '../../components/problem-text.js';
import { useAudienceChoice } from '../../components/use-audience-choice.js';
import { ProblemError } from '../../lib/http.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { useMissing } from '../sharing/use-missing.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import classes from './composer.module.css';
import { ComposerFoot } from './composer-foot.js';
import { MentionField } from './mention-field.js';
import { NoteMarkFields, useMarking } from './note-marks.js';
import { readersOf, standing } from './mentioning.js';
import { useNoteDraft } from './use-note-draft.js';
import { useSaveNote } from './use-save-note.js';
import { useTellWriting } from './use-tell-writing.js';

/** Writes a note. Who will read it is decided before, shown throughout and named on the button. */
export function Composer({ view }: { view: CaseView }) {
  const t = useText();
  const { agency, person } = useViewer();
  const own = agency.id;
  const { caseId } = view.card;
  const { body, audience: chosen, sharing, mentioned, marks, refusal, keep } = useNoteDraft(view.card, own);
  const hasContent = body.trim() !== '';
  const choose = (audience: Audience) => {
    keep({ audience, mentioned: standing(mentioned, body, readersOf(view, audience, person.id)) });
  };
  const choice = useAudienceChoice({ own, participants: view.participants, hasContent, chosen, onChoose: choose });
  const place = sharingPlaceOf(view, 'note');
  const lawful = useSharing(place, choice.audience, sharing);
  const marking = useMarking({ marks });
  const missing = useMissing(lawful, sharing) ?? marking.missing;
  const tellWriting = useTellWriting(caseId, choice.audience);
  const save = useSaveNote(view, choice, { draft: sharing, sharing: lawful.sharing });
  const isFitting = hasContent && body.trim().length <= noteLength.max;
  const isReady = [isFitting, marking.isWhole, !choice.question, lawful.isReady].every(Boolean);
  const readers = readersOf(view, choice.audience, person.id);
  const send = () => {
    save(body, standing(mentioned, body, readers), marking.marked);
  };
  const write = (text: string) => {
    keep({ body: text });
    if (text.trim()) tellWriting(!hasContent);
  };
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isReady) send();
  };
  return (
    <section aria-label={t('composer.label')} className={classes.composer} data-composer>
      <OutboxList caseId={caseId} />
      <AudienceFrame choice={choice} own={own} participants={view.participants} people={view.people}>
        <SharingFields
          place={place}
          state={lawful}
          draft={sharing}
          onChange={(draft) => {
            keep({ sharing: draft });
          }}
        />
        <MentionField
          text={body}
          readers={readers}
          onWrite={write}
          onMention={(text, { id }) => {
            keep({ body: text, mentioned: [...new Set([...mentioned, id])] });
          }}
          onKeyDown={saveByKey}
        />
        <IdentityWarning text={body} />
        <NoteMarkFields marks={marks} isOffered={hasContent && view.may.markPersons} onChange={keep} />
        <ProblemText error={refusal && new ProblemError(refusal)} />
        <ComposerFoot
          choice={choice}
          participants={view.participants}
          caseId={caseId}
          isReady={isReady}
          missing={hasContent ? missing : null}
          onSave={send}
        />
      </AudienceFrame>
    </section>
  );
}
