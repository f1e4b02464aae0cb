import { Injectable } from '@nestjs/common';
import type { Audience } from '../../contract/agencies.js';
import type { Sharing } from '../../contract/grounds.js';
import type { PersonFacts } from '../../contract/persons.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DisclosuresService, type Told } from '../disclosures/disclosures.service.js';
import { AgesService } from '../sharing/ages.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { PersonIndex, type Terms } from './person-index.service.js';

/** Where persons stand: who reads it there, on what ground they are told, and by what they find it again. */
@Injectable()
export class PersonPlacesService {
  constructor(
    private readonly streams: StreamsService,
    private readonly disclosures: DisclosuresService,
    private readonly index: PersonIndex,
    private readonly ages: AgesService,
  ) {}

  toWrite(transaction: Transaction, caseId: string, audience: Audience): Promise<OpenStream> {
    return this.streams.toWrite(transaction, caseId, audience);
  }

  /** @throws NotFoundException when the viewer may not read it, or there is none */
  find(transaction: Transaction, caseId: string, streamId: string): Promise<OpenStream> {
    return this.streams.findOpen(transaction, caseId, streamId);
  }

  wider(transaction: Transaction, caseId: string, from: OpenStream, newcomers: readonly string[]): Promise<OpenStream> {
    return this.streams.wider(transaction, caseId, from, newcomers);
  }

  /** @throws ProblemException `ground-…` or `consent-missing` */
  share(
    transaction: Transaction,
    stream: OpenStream,
    told: Told<'person' | 'dispute' | 'merge'>,
    sharing: Sharing | null,
  ): Promise<void> {
    return this.disclosures.share(transaction, stream, told, sharing);
  }

  /** As the database is to judge it, beside what it does itself. */
  judged(transaction: Transaction, stream: OpenStream, told: Told<'person'>, sharing: Sharing): Promise<string> {
    return this.ages.sealed(transaction, stream, told, sharing);
  }

  /** Of a version that says nothing which its readers did not know. */
  renew(transaction: Transaction, stream: OpenStream, told: Told<'person' | 'merge'>): Promise<void> {
    return this.disclosures.renew(transaction, stream, told);
  }

  termsIn({ audience }: OpenStream, facts: Pick<PersonFacts, 'name' | 'number'>): Promise<Terms> {
    return this.index.termsFor(audience, facts);
  }
}
