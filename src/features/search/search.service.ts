import { Injectable } from '@nestjs/common';
import type { BoardSummary } from '../../contract/boards.js';
import { type CaseHit, mostHits, type NotedCase, type NoteHit, type SearchView } from '../../contract/search.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { type FoundCase, shownCase } from './found-cases.queries.js';
import { type FoundNote, shownNote } from './found-notes.queries.js';
import { hurry } from './hurry.js';
import { type Marker, markerFor } from './marks.js';
import { NoteSearchService } from './note-search.service.js';
import { snippetOf } from './snippets.js';
import { TitleSearchService } from './title-search.service.js';
import { readTyped } from './typed.js';
import { type Wanted, wantedIn } from './wanted.js';

/** Finds cases and notes across all cases that the viewer may see. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly titleSearch: TitleSearchService,
    private readonly noteSearch: NoteSearchService,
  ) {}

  search(viewer: Viewer, text: string): Promise<SearchView> {
    const typed = readTyped(text);
    const wanted = wantedIn(typed);
    return this.database.showAs(viewer, 'search', async (transaction) => {
      const [, cases, notes] = await Promise.all([
        hurry(transaction),
        this.titleSearch.find(transaction, wanted, typed.code),
        this.noteSearch.find(transaction, wanted, mostHits.notes + 1),
      ]);
      const answer = await this.shown(transaction, wanted, { cases, notes });
      return { answer, shown: [...answer.cases.map(shownCase), ...answer.notes.map(shownNote)] };
    });
  }

  private async shown(transaction: Transaction, wanted: Wanted, found: Found): Promise<SearchView> {
    const { cases, notes } = hitsOf(wanted, found, await this.titleSearch.ofNotes(transaction, caseIdsOf(found)));
    const boardIds = [...cases.map(({ boardId }) => boardId), ...notes.map(({ foundIn }) => foundIn.boardId)];
    const agencyIds = notes.flatMap(({ audience, foundIn }) => [...audience, ...foundIn.agencyIds]);
    const [areNotesSearched, boards, agencies, people] = await Promise.all([
      transaction.call<boolean>('select samverka.searches_notes()', []),
      transaction.rows.query<BoardSummary[]>(boardsSql, [[...new Set(boardIds)]]),
      this.directory.agencies(transaction, [...new Set(agencyIds)]),
      this.directory.people(
        transaction,
        notes.map(({ authorId }) => authorId),
      ),
    ]);
    const isCut = found.cases.length > cases.length || found.notes.length > notes.length;
    return { cases, notes, areNotesSearched, isCut, boards, agencies, people };
  }
}

interface Found {
  readonly cases: readonly FoundCase[];
  readonly notes: readonly FoundNote[];
}

/** In which cases the notes to be shown were found. */
function caseIdsOf({ notes }: Found): string[] {
  return notes.slice(0, mostHits.notes).map(({ caseId }) => caseId);
}

function hitsOf(
  wanted: Wanted,
  { cases, notes }: Found,
  noted: readonly NotedCase[],
): Pick<SearchView, 'cases' | 'notes'> {
  const marksIn = markerFor(wanted);
  return {
    cases: cases.slice(0, mostHits.cases).map((file): CaseHit => ({ ...file, titleMarks: marksIn(file.title) })),
    notes: notes
      .slice(0, mostHits.notes)
      .flatMap((row) => noted.filter(({ caseId }) => caseId === row.caseId).map(hitIn(row, marksIn))),
  };
}

/** The note as a hit in its case. */
function hitIn(
  { noteId, streamId, audience, authorId, agencyId, writtenAt, body }: FoundNote,
  marksIn: Marker,
): (foundIn: NotedCase) => NoteHit {
  const snippet = snippetOf(body, marksIn(body));
  const at = writtenAt.toISOString();
  return (foundIn) => ({ noteId, streamId, audience, authorId, agencyId, writtenAt: at, foundIn, ...snippet });
}

const boardsSql = 'select id, name, template from samverka.boards where id = any ($1) order by name, id';
