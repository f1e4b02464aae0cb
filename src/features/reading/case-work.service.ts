import { Injectable } from '@nestjs/common';
import type { CaseView } from '../../contract/cases.js';
import type { KeptRow } from '../../platform/database/kept-row.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ListedActionsService } from '../actions/listed-actions.service.js';
import { ListedConsentsService } from '../consents/listed-consents.service.js';
import { ListedPersonsService } from '../persons/listed-persons.service.js';
import { ListedRequestsService } from '../requests/listed-requests.service.js';
import type { OpenStream } from '../streams/streams.service.js';

type Work = Pick<CaseView, 'actions' | 'consents' | 'requests' | 'persons' | 'disputes' | 'merges' | 'personCopies'>;

/** As a record has kept it: null where there was nothing, and nothing of what was not there to be kept yet. */
type KeptWork = Partial<Readonly<Record<keyof Work, readonly KeptRow[] | null>>>;

/** Whom a case is about, what is to be done, is agreed to and is asked in it, of that which the viewer may read. */
@Injectable()
export class CaseWorkService {
  constructor(
    private readonly actions: ListedActionsService,
    private readonly consents: ListedConsentsService,
    private readonly requests: ListedRequestsService,
    private readonly persons: ListedPersonsService,
  ) {}

  async of(transaction: Transaction, open: readonly OpenStream[]): Promise<Work> {
    const [actions, consents, requests, persons] = await Promise.all([
      this.actions.in(transaction, open),
      this.consents.in(transaction, open),
      this.requests.in(transaction, open),
      this.persons.in(transaction, open),
    ]);
    return { actions, consents, requests, ...persons };
  }

  kept(transaction: Transaction, kept: KeptWork, open: readonly OpenStream[]): Work {
    return {
      actions: this.actions.kept(transaction, kept.actions ?? [], open),
      consents: this.consents.kept(transaction, kept.consents ?? [], open),
      requests: this.requests.kept(transaction, kept.requests ?? [], open),
      ...this.persons.kept(transaction, kept, open),
    };
  }
}
