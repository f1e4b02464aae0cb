import { Injectable } from '@nestjs/common';
import type { BoardSummary } from '../../contract/boards.js';
import {
  type CaseHit,
  mostHits,
  type NotedCase,
  type NoteHit,
  type Search,
  type SearchView,
} from '../../contract/search.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { shownMatter } from '../intake/found-matters.service.js';
import { type FoundCase, shownCase } from './found-cases.queries.js';
import { type FoundNote, shownNote } from './found-notes.queries.js';
import { hurry } from './hurry.js';
import { type Marker, markerFor } from './marks.js';
import { narrow } from './narrow.js';
import { snippetOf } from './snippets.js';
import { TitleSearchService } from './title-search.service.js';
import { readTyped } from './typed.js';
import { type Wanted, wantedIn } from './wanted.js';
import { shownPerson, type Written, WrittenSearchService } from './written-search.service.js';

/** Finds cases, persons, notes and what has come in, across all cases that the viewer may see. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly titleSearch: TitleSearchService,
    private readonly written: WrittenSearchService,
  ) {}

  search(viewer: Viewer, { text, part }: Search): Promise<SearchView> {
    const typed = readTyped(text);
    const wanted = wantedIn(typed);
    const inCases = part !== 'persons';
    return this.database.showAs(viewer, 'search', async (transaction) => {
      const [, cases, written] = await Promise.all([
        hurry(transaction),
        inCases ? this.titleSearch.find(transaction, wanted, typed.code) : [],
        this.written.find(transaction, wanted, { text, code: typed.code, part }),
      ]);
      const found = { cases, ...written };
      const [, answer] = await Promise.all([
        narrow(transaction, scopesOf(found, transaction.entered.agencyId)),
        this.shown(transaction, wanted, found),
      ]);
      const shown = [
        ...answer.cases.map(shownCase),
        ...answer.notes.map(shownNote),
        ...answer.persons.map(shownPerson),
        ...written.matters.slice(0, mostHits.matters).map(shownMatter),
      ];
      return { answer, shown };
    });
  }

  private async shown(transaction: Transaction, wanted: Wanted, found: Found): Promise<SearchView> {
    const { cases, notes, persons } = hitsOf(
      wanted,
      found,
      await this.titleSearch.ofNotes(transaction, caseIdsOf(found)),
    );
    const written = [...notes, ...persons];
    const boardIds = [...cases.map(({ boardId }) => boardId), ...written.map(({ foundIn }) => foundIn.boardId)];
    const matters = found.matters.slice(0, mostHits.matters).map(({ streamId: _streamId, ...hit }) => hit);
    const agencyIds = [
      ...written.flatMap(({ audience, foundIn }) => [...audience, ...foundIn.agencyIds]),
      ...matters.map(({ fromAgencyId }) => fromAgencyId),
    ];
    const [areNotesSearched, boards, agencies, people] = await Promise.all([
      transaction.call<boolean>('select samverka.searches_notes()', []),
      transaction.rows.query<BoardSummary[]>(boardsSql, [[...new Set(boardIds)]]),
      this.directory.agencies(transaction, [...new Set(agencyIds)]),
      this.directory.people(
        transaction,
        notes.map(({ authorId }) => authorId),
      ),
    ]);
    const isCut = [
      found.cases.length > cases.length,
      found.notes.length > notes.length,
      found.persons.length > persons.length,
      found.matters.length > matters.length,
    ].includes(true);
    return { cases, persons, matters, notes, areNotesSearched, isCut, boards, agencies, people };
  }
}

interface Found extends Written {
  readonly cases: readonly FoundCase[];
}

/** Where all that is shown stands: in these cases, and what has come in, in her agency's own intake. */
function scopesOf({ cases, notes, persons }: Found, agencyId: string): string[] {
  return [...[...cases, ...notes, ...persons].map(({ caseId }) => caseId), agencyId];
}

/** In which cases the notes and persons to be shown were found. */
function caseIdsOf({ notes, persons }: Found): string[] {
  return [...notes.slice(0, mostHits.notes), ...persons.slice(0, mostHits.persons)].map(({ caseId }) => caseId);
}

function hitsOf(
  wanted: Wanted,
  { cases, notes, persons }: Found,
  noted: readonly NotedCase[],
): Pick<SearchView, 'cases' | 'notes' | 'persons'> {
  const marksIn = markerFor(wanted);
  const casesOf = ({ caseId }: { caseId: string }) => noted.filter((file) => file.caseId === caseId);
  return {
    cases: cases.slice(0, mostHits.cases).map((file): CaseHit => ({ ...file, titleMarks: marksIn(file.title) })),
    notes: notes.slice(0, mostHits.notes).flatMap((row) => casesOf(row).map(hitIn(row, marksIn))),
    persons: persons
      .slice(0, mostHits.persons)
      .flatMap(({ caseId, ...person }) => casesOf({ caseId }).map((foundIn) => ({ ...person, foundIn }))),
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
