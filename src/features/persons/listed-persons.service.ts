import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CaseView } from '../../contract/cases.js';
import { entityOf, type KeptRow } from '../../platform/database/kept-row.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { CasePerson } from './case-person.entity.js';
import { Merge, mergeViewOf } from './merge.entity.js';
import { Dispute, disputeViewOf, PersonCopy, personCopyViewOf } from './person-notices.entities.js';
import { viewOf } from './person-views.js';

type Persons = Pick<CaseView, 'persons' | 'disputes' | 'merges' | 'personCopies'>;

/** As a record has kept them: nothing of what was not there to be kept yet. */
type KeptPersons = Partial<Readonly<Record<keyof Persons, readonly KeptRow[] | null>>>;

interface Rows {
  readonly persons: readonly CasePerson[];
  readonly disputes: readonly Dispute[];
  readonly merges: readonly Merge[];
  readonly copies: readonly PersonCopy[];
}

/** All whom some streams are about, with what is disputed and what has been shared on, oldest first. */
@Injectable()
export class ListedPersonsService {
  constructor(private readonly streams: StreamsService) {}

  async in({ rows }: Transaction, streams: readonly OpenStream[]): Promise<Persons> {
    const where = { streamId: In(streams.map(({ id }) => id)) };
    const [persons, disputes, merges, copies] = await Promise.all([
      rows.find(CasePerson, { where, order: { addedAt: 'ASC', id: 'ASC', streamId: 'ASC' } }),
      rows.find(Dispute, { where, order: { at: 'ASC', id: 'ASC', streamId: 'ASC' } }),
      rows.find(Merge, { where, order: { at: 'ASC', id: 'ASC', streamId: 'ASC' } }),
      rows.find(PersonCopy, { where, order: { at: 'ASC', personId: 'ASC', intoStreamId: 'ASC' } }),
    ]);
    return this.views(streams, { persons, disputes, merges, copies });
  }

  kept(
    { rows }: Transaction,
    { persons, disputes, merges, personCopies }: KeptPersons,
    streams: readonly OpenStream[],
  ) {
    return this.views(streams, {
      persons: (persons ?? []).map((row) => entityOf(rows, CasePerson, row)),
      disputes: (disputes ?? []).map((row) => entityOf(rows, Dispute, row)),
      merges: (merges ?? []).map((row) => entityOf(rows, Merge, row)),
      copies: (personCopies ?? []).map((row) => entityOf(rows, PersonCopy, row)),
    });
  }

  private views(streams: readonly OpenStream[], { persons, disputes, merges, copies }: Rows): Persons {
    return {
      persons: this.streams.views(persons, streams, viewOf),
      disputes: this.streams.views(disputes, streams, disputeViewOf),
      merges: this.streams.views(merges, streams, mergeViewOf),
      personCopies: copies.map(personCopyViewOf),
    };
  }
}
