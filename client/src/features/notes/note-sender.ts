import type { QueryClient } from '@tanstack/react-query';
import type { WriteNote } from '../../../../src/contract/notes.js';
import { problemOf } from '../../lib/http.js';
import type { OutgoingDraft } from '../../lib/outbox/outgoing.js';
import type { Sender } from '../../lib/outbox/sender.js';
import { returnNote } from './note-draft.js';
import { writeNote } from './notes.api.js';

/** Sends notes; one that is not sent after all is in the composer again. */
export function noteSender(queries: QueryClient, own: string): Sender {
  return {
    send: ({ place, content }) => writeNote(queries, place?.caseId ?? '', content.input as WriteNote),
    takeBack: ({ place, content }: OutgoingDraft, why) => {
      const { body, audience } = content.input as WriteNote;
      const refusal = why.because === 'refused' ? problemOf(why.error) : null;
      // Only what nobody thought again about comes back to the readers that it had.
      const readers = why.because === 'closed' ? audience : [own];
      if (place) returnNote(place, own, { body, audience: readers }, refusal);
    },
  };
}
