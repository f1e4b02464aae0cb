import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { CasePersonView } from '../../contract/persons.js';
import type { StreamPosition } from '../../contract/streams.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { SeatingService } from '../cases/seating.service.js';
import { CasePerson } from './case-person.entity.js';
import { PersonPlacesService } from './person-places.service.js';
import { viewOf } from './person-views.js';

/** That somebody is protected holds wherever she stands in the case, at once. */
@Injectable()
export class ProtectionService {
  constructor(
    private readonly places: PersonPlacesService,
    private readonly seating: SeatingService,
  ) {}

  /** After she has been marked, or is protected no longer; or nothing of the kind. */
  async spread(transaction: Transaction, before: CasePerson, now: CasePersonView): Promise<void> {
    if (before.protection === now.protection) return;
    const where = { caseId: now.caseId, id: now.id, streamId: Not(now.streamId) };
    const others = await transaction.rows.findBy(CasePerson, where);
    if (others.length > 0) await this.markTogether(transaction, others, now);
    if (now.protection === null) await this.seating.change(transaction, 'samverka.reseat_case($1)', [now.caseId]);
  }

  private async markTogether(transaction: Transaction, others: CasePerson[], now: CasePersonView): Promise<void> {
    const moved = await transaction.advanceTogether(others, { kind: 'person.corrected', itemId: now.id });
    for (const [other, at] of moved) await this.mark(transaction, at, other, now);
  }

  /** Its readers knew the rest: where she is to be found goes, and nothing comes. */
  private async mark(
    transaction: Transaction,
    at: StreamPosition,
    person: CasePerson,
    { protection }: CasePersonView,
  ): Promise<void> {
    const { streamId, id, caseId, version } = person;
    const stream = await this.places.find(transaction, caseId, streamId);
    await this.places.renew(transaction, stream, { itemKind: 'person', itemId: id, version: version + 1 });
    const contact = protection === null ? {} : { address: null, phone: null };
    const how = { protection, ...contact, version: version + 1, seq: at.seq, correctedAt: new Date() };
    const changes = { ...how, changedBy: transaction.entered.viewerId };
    await transaction.rows.update(CasePerson, { streamId, id, version }, changes);
    const marked = await transaction.rows.findOneByOrFail(CasePerson, { streamId, id });
    transaction.tell('person.corrected', viewOf(marked, stream), at);
  }
}
