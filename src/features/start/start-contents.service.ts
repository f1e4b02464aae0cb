import { Injectable } from '@nestjs/common';
import type { StartNews, StartView } from '../../contract/start.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { SharingService } from '../history/sharing.service.js';
import { endingFor, headsOf, newsFor } from './start.queries.js';
import { TodosService } from './todos.service.js';

type Contents = Pick<StartView, 'actions' | 'requests' | 'news' | 'endingConsents' | 'heads' | 'cases'>;

/** What there is to do and to know of, and the cases that it is about. */
@Injectable()
export class StartContentsService {
  constructor(
    private readonly todos: TodosService,
    private readonly sharing: SharingService,
  ) {}

  async of(transaction: Transaction, personIds: readonly string[]): Promise<Contents> {
    const [todos, news, endingConsents, heads] = await Promise.all([
      this.todos.of(transaction, personIds),
      this.newsFor(transaction),
      endingFor(transaction, personIds),
      headsOf(transaction),
    ]);
    const { actions, requests } = todos;
    const caseIds = [...actions, ...requests, ...news, ...endingConsents].map(({ caseId }) => caseId);
    const cases = await this.todos.cases(transaction, caseIds, personIds);
    return { actions, requests, news, endingConsents, heads, cases };
  }

  private async newsFor(transaction: Transaction): Promise<StartNews[]> {
    const news = await newsFor(transaction);
    const steps = news.map(({ last }) => last);
    const lasts = await this.sharing.withAuthors(transaction, steps);
    return news.flatMap((one, at) => (lasts[at] ? [{ ...one, last: lasts[at] }] : []));
  }
}
