import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CaseView } from '../../contract/cases.js';
import { entityOf, type KeptRow } from '../../platform/database/kept-row.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { CasePerson } from './case-person.entity.js';
import { Dispute, disputeViewOf, PersonCopy, personCopyViewOf } from './person-notices.entities.js';
import { viewOf } from './person-views.js';

type Persons = Pick<CaseView, 'persons' | 'disputes' | 'personCopies'>;

/** As a record has kept them: nothing of what was not there to be kept yet. */
type KeptPersons = Partial<Readonly<Record<keyof Persons, readonly KeptRow[] | null>>>;

/** All whom some streams are about, with what is disputed and what has been shared on, oldest first. */
@Injectable()
export class ListedPersonsService {
  constructor(private readonly streams: StreamsService) {}

  async in({ rows }: Transaction, streams: readonly OpenStream[]): Promise<Persons> {
    const where = { streamId: In(streams.map(({ id }) => id)) };
    const [persons, disputes, copies] = await Promise.all([
      rows.find(CasePerson, { where, order: { addedAt: 'ASC', id: 'ASC', streamId: 'ASC' } }),
      rows.find(Dispute, { where, order: { at: 'ASC', id: 'ASC', streamId: 'ASC' } }),
      rows.find(PersonCopy, { where, order: { at: 'ASC', personId: 'ASC', intoStreamId: 'ASC' } }),
    ]);
    return this.views(streams, persons, disputes, copies);
  }

  kept({ rows }: Transaction, { persons, disputes, personCopies }: KeptPersons, streams: readonly OpenStream[]) {
    return this.views(
      streams,
      (persons ?? []).map((row) => entityOf(rows, CasePerson, row)),
      (disputes ?? []).map((row) => entityOf(rows, Dispute, row)),
      (personCopies ?? []).map((row) => entityOf(rows, PersonCopy, row)),
    );
  }

  private views(
    streams: readonly OpenStream[],
    persons: readonly CasePerson[],
    disputes: readonly Dispute[],
    copies: readonly PersonCopy[],
  ): Persons {
    return {
      persons: this.streams.views(persons, streams, viewOf),
      disputes: this.streams.views(disputes, streams, disputeViewOf),
      personCopies: copies.map(personCopyViewOf),
    };
  }
}
