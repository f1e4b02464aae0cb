import { Injectable } from '@nestjs/common';
import { type CaseSearchView, mostHits } from '../../contract/search.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { shownNote } from './found-notes.queries.js';
import { markerFor } from './marks.js';
import { hurry } from './hurry.js';
import { NoteSearchService } from './note-search.service.js';
import { readTyped } from './typed.js';
import { wantedIn } from './wanted.js';

/** Finds words in what the viewer may read of one case. */
@Injectable()
export class CaseSearchService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly noteSearch: NoteSearchService,
  ) {}

  /** @throws NotFoundException when it is none of hers */
  search(viewer: Viewer, caseId: string, text: string): Promise<CaseSearchView> {
    return this.database.showAs({ ...viewer, caseId }, 'search', async (transaction) => {
      await this.faces.find(transaction, caseId);
      await hurry(transaction);
      const wanted = wantedIn(readTyped(text));
      const found = await this.noteSearch.find(transaction, wanted, mostHits.notesInCase + 1);
      const shown = found.slice(0, mostHits.notesInCase);
      const marksIn = markerFor(wanted);
      const notes = shown.map(({ noteId, streamId, version, body }) => ({
        noteId,
        streamId,
        version,
        marks: marksIn(body),
      }));
      return { answer: { notes, isCut: found.length > shown.length }, shown: notes.map(shownNote) };
    });
  }
}
