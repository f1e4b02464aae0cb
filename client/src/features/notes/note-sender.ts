import type { QueryClient } from '@tanstack/react-query';
import type { WriteNote } from '../../../../src/contract/notes.js';
import { problemOf } from '../../lib/http.js';
import type { OutgoingDraft } from '../../lib/outbox/outgoing.js';
import type { Sender } from '../../lib/outbox/sender.js';
import { renewGrounds } from '../sharing/grounds.api.js';
import { nothingSaid, type SharingDraft } from '../sharing/sharing-draft.js';
import { returnNote } from './note-draft.js';
import { writeNote } from './notes.api.js';

/** What is sent, and how far the grounds had been said: for when it is not sent after all. */
export interface OutgoingNote extends WriteNote {
  draft?: SharingDraft;
}

/** Sends notes; one that is not sent after all is in the composer again. */
export function noteSender(queries: QueryClient, own: string): Sender {
  return {
    send: ({ place, content }) => writeNote(queries, place?.caseId ?? '', noteIn(content.input as OutgoingNote)),
    takeBack: ({ place, content }: OutgoingDraft, why) => {
      const { body, audience, draft, mentioned = [], marks = null } = content.input as OutgoingNote;
      if (why.because === 'refused') renewGrounds(queries, why.error);
      const refusal = why.because === 'refused' ? problemOf(why.error) : null;
      // Only what nobody thought again about comes back to the readers that it had.
      const readers = why.because === 'closed' ? audience : [own];
      const returned = { body, audience: readers, sharing: draft ?? nothingSaid, mentioned, marks };
      if (place) returnNote(place, own, returned, refusal);
    },
  };
}

function noteIn({ id, body, audience, sharing, mentioned, marks }: OutgoingNote): WriteNote {
  return { id, body, audience, sharing: sharing ?? null, mentioned: mentioned ?? [], marks: marks ?? null };
}
