import { HttpStatus, Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { writingRoles } from '../../contract/agencies.js';
import type { CardFace } from '../../contract/cards.js';
import type { AddPerson, CasePersonView, PersonFacts } from '../../contract/persons.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import type { OpenStream } from '../streams/streams.service.js';
import { CasePerson } from './case-person.entity.js';
import { PersonFactsService } from './person-facts.service.js';
import { PersonPlacesService } from './person-places.service.js';
import { sealedFacts, viewOf } from './person-views.js';

/** Adding somebody to a case. */
@Injectable()
export class PersonsService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly facts: PersonFactsService,
    private readonly places: PersonPlacesService,
  ) {}

  /** Kept once, told once and answered alike, however often it is sent. */
  add(viewer: Viewer, caseId: string, person: AddPerson): Promise<CasePersonView> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const card = await this.faces.findOpen(transaction, caseId);
      transaction.mustBe(...writingRoles);
      return this.addIn(transaction, card, person);
    });
  }

  /** As part of something larger that she does in an open case. */
  async addIn(
    transaction: Transaction,
    { caseId, boardId }: Pick<CardFace, 'caseId' | 'boardId'>,
    { id, audience, sharing, ...said }: AddPerson,
  ): Promise<CasePersonView> {
    const facts = await this.facts.fit(transaction, boardId, said);
    const stream = await this.places.toWrite(transaction, caseId, audience);
    const kept = await transaction.rows.findOneBy(CasePerson, { streamId: stream.id, id });
    if (kept !== null) return sameWrite(transaction, viewOf(kept, stream), facts);
    await this.places.share(transaction, stream, { itemKind: 'person', itemId: id, version: 1 }, sharing);
    return this.keep(transaction, stream, { id, caseId, facts });
  }

  /** Whether somebody of this id stands there, whoever added her. */
  async stands(
    transaction: Transaction,
    caseId: string,
    { id, audience }: Pick<AddPerson, 'id' | 'audience'>,
  ): Promise<boolean> {
    const stream = await this.places.toWrite(transaction, caseId, audience);
    return transaction.rows.existsBy(CasePerson, { streamId: stream.id, id });
  }

  private async keep(
    transaction: Transaction,
    stream: OpenStream,
    { id, caseId, facts }: { id: string; caseId: string; facts: PersonFacts },
  ): Promise<CasePersonView> {
    const { viewerId, agencyId } = transaction.entered;
    const terms = await this.places.termsIn(stream, facts);
    const at = await transaction.advance(stream.id, { kind: 'person.added', itemId: id });
    const by = { authorId: viewerId, changedBy: viewerId, agencyId, addedAt: new Date() };
    const sealed = sealedFacts(stream.key, id, facts, null);
    const person = transaction.rows.create(CasePerson, { id, caseId, ...sealed, ...terms, ...by, ...at, ...asAdded });
    await transaction.rows.insert(CasePerson, person);
    const view = viewOf(person, stream);
    transaction.tell('person.added', view, at);
    return view;
  }
}

const asAdded = {
  version: 1,
  correctedAt: null,
  withdrawnAt: null,
  withdrawnBecause: null,
  withdrawalReason: null,
  sharedById: null,
  sharedAt: null,
};

/** The person as it was kept the first time, for a client that never got our answer. */
function sameWrite({ entered }: Transaction, kept: CasePersonView, facts: PersonFacts): CasePersonView {
  const isSame =
    kept.version > 1 || isDeepStrictEqual(factsOf(kept), { ...facts, marks: facts.marks && { ...facts.marks } });
  if (kept.authorId === entered.viewerId && isSame) return kept;
  throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
}

function factsOf({ role, name, identityKind, number, address, phone, protection, marks }: CasePersonView): PersonFacts {
  return { role, name, identityKind, number, address, phone, protection, marks };
}
