import { Injectable } from '@nestjs/common';
import type { ActionView } from '../../contract/actions.js';
import type { StartCase } from '../../contract/start.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { OpenActionsService } from '../actions/open-actions.service.js';
import { CaseTitlesService } from '../cases/case-titles.service.js';
import { casesOf } from './start.queries.js';

/** What is sealed of the start page, to be read: what is to be done, and what the cases are called. */
@Injectable()
export class StartWorkService {
  constructor(
    private readonly openActions: OpenActionsService,
    private readonly titles: CaseTitlesService,
  ) {}

  actions(transaction: Transaction, ownerIds: readonly string[]): Promise<ActionView[]> {
    return this.openActions.ownedBy(transaction, ownerIds);
  }

  /** Open cases that one of these answers for, or that are named. */
  async cases(transaction: Transaction, ids: readonly string[], personIds: readonly string[]): Promise<StartCase[]> {
    return this.titles.opened(transaction, await casesOf(transaction, ids, personIds));
  }
}
