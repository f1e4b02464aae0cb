import { Injectable } from '@nestjs/common';
import { type CaseSearchView, mostHits } from '../../contract/search.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { foundNotes, shownNote } from './found-notes.queries.js';
import { markerFor } from './marks.js';
import { hurry } from './hurry.js';
import { wantedIn } from './stems.queries.js';
import { readTyped } from './typed.js';

/** Finds words in what the viewer may read of one case. */
@Injectable()
export class CaseSearchService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
  ) {}

  /** @throws NotFoundException when it is none of hers */
  search(viewer: Viewer, caseId: string, text: string): Promise<CaseSearchView> {
    return this.database.showAs({ ...viewer, caseId }, 'search', async (transaction) => {
      await this.faces.find(transaction, caseId);
      await hurry(transaction);
      const wanted = await wantedIn(transaction.rows, readTyped(text));
      const found = await foundNotes(transaction, wanted, mostHits.notesInCase + 1);
      const shown = found.slice(0, mostHits.notesInCase);
      const bodies = shown.map(({ body }) => body);
      const marksIn = await markerFor(transaction.rows, wanted, bodies);
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
