import type { CaseView } from '../../../../src/contract/cases.js';
import type { Sharing } from '../../../../src/contract/grounds.js';
import type { WriteNote } from '../../../../src/contract/notes.js';
import type { PoliceMarks } from '../../../../src/contract/persons.js';
import type { AudienceChoice } from '../../components/use-audience-choice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { forgetDraft } from '../../lib/drafts/drafts.js';
import { newId } from '../../lib/ids.js';
import { sendOut } from '../../lib/outbox/outbox.js';
import type { SharingDraft } from '../sharing/sharing-draft.js';
import type { OutgoingNote } from './note-sender.js';
import { placeOf } from '../cases/place-of.js';

/** Lets go of what is in the composer. What is refused, or regretted, comes back there. */
export function useSaveNote(
  { card, participants }: CaseView,
  { audience, everyone }: AudienceChoice,
  { draft, sharing }: { draft: SharingDraft; sharing: Sharing | null },
) {
  const words = useAudienceWords({ everyone, agencies: participants.map(({ agency }) => agency) });
  return (text: string, mentioned: string[], marks: PoliceMarks | null) => {
    const note: WriteNote = { id: newId(), body: text.trim(), audience, sharing, mentioned, marks };
    const outgoing: OutgoingNote = { ...note, draft };
    sendOut({
      kind: 'note',
      id: note.id,
      place: placeOf(card),
      words: note.body,
      input: outgoing,
      audience: kindOf(audience, everyone),
      readers: words.list(audience),
    });
    forgetDraft('note', card.caseId);
  };
}
