import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { type Stream, StreamsService } from '../streams/streams.service.js';
import { type NoteVersion, versionOf } from './note.entity.js';

/** Where a note stands: its id is only unique in its stream. */
interface Place {
  readonly streamId: string;
  readonly itemId: string;
}

/** How notes read, by where they stand. */
interface Wordings {
  of(place: Place): string | null;
}

/** How notes read once: what was corrected later does not count. */
@Injectable()
export class NoteWordingsService {
  constructor(private readonly streams: StreamsService) {}

  /** When that day had ended, where people have lived it; of a note that was written later, its first wording. */
  async on(transaction: Transaction, streams: readonly Stream[], day: string): Promise<Wordings> {
    const open = await this.streams.open(transaction, streams);
    const keys = new Map(open.map(({ id, key }) => [id, key]));
    const found = await transaction.rows.query<NoteVersion[]>(wordingsSql, [[...keys.keys()], day]);
    const versions = new Map(found.map((version) => [wordOf(version.streamId, version.noteId), version]));
    return {
      of({ streamId, itemId }) {
        const [key, version] = [keys.get(streamId), versions.get(wordOf(streamId, itemId))];
        return key && version ? versionOf(version, key).body : null;
      },
    };
  }
}

function wordOf(streamId: string, noteId: string): string {
  return `${streamId}/${noteId}`;
}

const wordingsSql = `
  select distinct on (stream_id, note_id) stream_id as "streamId", note_id as "noteId", version, body, written_at as "writtenAt"
    from samverka.note_versions
   where stream_id = any ($1) and (version = 1 or written_at < ($2::date + 1)::timestamp at time zone 'Europe/Stockholm')
   order by stream_id, note_id, version desc`;
