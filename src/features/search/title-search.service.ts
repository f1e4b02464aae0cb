import { Injectable } from '@nestjs/common';
import { mostHits, type NotedCase } from '../../contract/search.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { CaseTitlesService } from '../cases/case-titles.service.js';
import { casesOfNotes, casesToSearch, type FoundCase } from './found-cases.queries.js';
import { titleFinder } from './titles-found.js';
import type { Wanted } from './wanted.js';

/** Finds cases by code and title. The database cannot read what a case is called: hers are opened and walked through. */
@Injectable()
export class TitleSearchService {
  constructor(private readonly titles: CaseTitlesService) {}

  /** Cases whose code begins so, or whose title has all the words: of those to be shown one more, if there is. */
  async find(transaction: Transaction, wanted: Wanted, code: string | null): Promise<FoundCase[]> {
    const isFound = titleFinder(wanted);
    const cases = await this.titles.opened(transaction, await casesToSearch(transaction, code));
    return cases
      .filter(({ isByCode, title }) => isByCode || isFound(title))
      .slice(0, mostHits.cases + 1)
      .map(({ isByCode: _isByCode, ...found }) => found);
  }

  /** The cases that these notes were found in. */
  async ofNotes(transaction: Transaction, caseIds: readonly string[]): Promise<NotedCase[]> {
    return this.titles.opened(transaction, await casesOfNotes(transaction, caseIds));
  }
}
