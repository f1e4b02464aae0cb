import { Injectable } from '@nestjs/common';
import type { StartCase, StartView } from '../../contract/start.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { OpenActionsService } from '../actions/open-actions.service.js';
import { CaseTitlesService } from '../cases/case-titles.service.js';
import { WaitingRequestsService } from '../requests/waiting-requests.service.js';
import { casesOf } from './start.queries.js';

/** What waits for somebody: what she is to do, what she is to answer or waits for, and in which cases. */
@Injectable()
export class TodosService {
  constructor(
    private readonly actions: OpenActionsService,
    private readonly requests: WaitingRequestsService,
    private readonly titles: CaseTitlesService,
  ) {}

  async of(transaction: Transaction, personIds: readonly string[]): Promise<Pick<StartView, 'actions' | 'requests'>> {
    const [actions, requests] = await Promise.all([
      this.actions.ownedBy(transaction, personIds),
      this.requests.of(transaction, personIds),
    ]);
    return { actions, requests };
  }

  /** Open cases that one of these answers for, or that are named. */
  async cases(transaction: Transaction, ids: readonly string[], personIds: readonly string[]): Promise<StartCase[]> {
    return this.titles.opened(transaction, await casesOf(transaction, ids, personIds));
  }
}
