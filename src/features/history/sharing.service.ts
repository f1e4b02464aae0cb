import { Injectable } from '@nestjs/common';
import type { HistoryEntry } from '../../contract/history.js';
import type { Transaction } from '../../platform/database/transaction.js';

type Step = Pick<HistoryEntry, 'streamId' | 'seq'>;

/** Whose it is that somebody shared on: she did not write it. */
@Injectable()
export class SharingService {
  /** The same steps, each that shared something on with who had written it. */
  async withAuthors<T extends Step>(
    { rows }: Transaction,
    steps: readonly T[],
  ): Promise<(T & { authorId: string | null })[]> {
    const places = [steps.map(({ streamId }) => streamId), steps.map(({ seq }) => seq)];
    const found = await rows.query<Author[]>(authorsSql, places);
    const authors = new Map(found.map((author) => [placeOf(author), author.authorId]));
    return steps.map((step) => ({ ...step, authorId: authors.get(placeOf(step)) ?? null }));
  }
}

interface Author {
  readonly streamId: string;
  readonly seq: string;
  readonly authorId: string;
}

function placeOf({ streamId, seq }: { streamId: string; seq: string | number }): string {
  return `${streamId}/${String(seq)}`;
}

/** Where it came from and where it went alike; a copy is never written, only shared on. */
const authorsSql = `
  select step.stream_id as "streamId", step.seq, coalesce(note.author_id, action.author_id, person.author_id, consent.author_id) as "authorId"
    from unnest($1::uuid[], $2::bigint[]) as place (stream_id, seq)
    join samverka.history step on step.stream_id = place.stream_id and step.seq = place.seq
    left join samverka.notes note on note.stream_id = step.stream_id and note.id = step.item_id
     and (step.kind = 'note.shared' or step.kind in ('note.written', 'note.corrected') and note.shared_by is not null)
    left join samverka.actions action on action.stream_id = step.stream_id and action.id = step.item_id
     and (step.kind = 'action.shared' or step.kind in ('action.planned', 'action.replanned', 'action.concluded') and action.shared_by is not null)
    left join samverka.persons person on person.stream_id = step.stream_id and person.id = step.item_id
     and (step.kind = 'person.shared' or step.kind in ('person.added', 'person.corrected') and person.shared_by is not null)
    left join samverka.consents consent on consent.stream_id = step.stream_id and consent.id = step.item_id
     and step.kind = 'consent.recorded' and consent.author_id <> step.by_id
   where coalesce(note.author_id, action.author_id, person.author_id, consent.author_id) is not null`;
