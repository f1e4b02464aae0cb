import { ForbiddenException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type {
  CasePersonView,
  CorrectPerson,
  PersonFacts,
  PersonHistoryView,
  WithdrawPerson,
} from '../../contract/persons.js';
import { changeVersion } from '../../platform/database/change-version.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import type { OpenStream } from '../streams/streams.service.js';
import { CasePerson, PersonVersion } from './case-person.entity.js';
import { PersonFactsService } from './person-facts.service.js';
import { PersonPlacesService } from './person-places.service.js';
import { sealedFacts, versionOf, viewOf } from './person-views.js';

/** Where a person stands: its id is only unique in its stream. */
export interface PersonAddress {
  readonly caseId: string;
  readonly streamId: string;
  readonly personId: string;
}

/** A person as it stands, where it is read. */
interface Standing {
  readonly transaction: Transaction;
  readonly person: CasePerson;
  readonly stream: OpenStream;
}

/** Nothing is overwritten: how somebody stood before is kept. Whoever is of the agency that added it corrects it. */
@Injectable()
export class PersonCorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly facts: PersonFactsService,
    private readonly places: PersonPlacesService,
  ) {}

  correct(
    viewer: Viewer,
    address: PersonAddress,
    { version, sharing, ...said }: CorrectPerson,
  ): Promise<CasePersonView> {
    return this.changing(viewer, address, version, async (standing) => {
      const { transaction, person, stream } = standing;
      if (person.sharedById !== null) throw new ForbiddenException(); // what it was copied from is corrected, and shared on again
      if (person.agencyId !== transaction.entered.agencyId) throw new ForbiddenException();
      const { boardId } = await this.faces.findOpen(transaction, address.caseId);
      const facts = await this.facts.fit(transaction, boardId, said);
      const sealed = sealedFacts(stream.key, person.id, facts, person);
      const told = { itemKind: 'person', itemId: person.id, version: version + 1 } as const;
      if (saysMore(viewOf(person, stream), facts)) await this.places.share(transaction, stream, told, sharing);
      else await this.places.renew(transaction, stream, told);
      const terms = await this.places.termsIn(stream, facts);
      const corrected = await this.change(standing, 'person.corrected', {
        ...sealed,
        ...terms,
        correctedAt: new Date(),
      });
      await this.facts.follow(transaction, person, corrected);
      return corrected;
    });
  }

  withdraw(viewer: Viewer, address: PersonAddress, { version, reason }: WithdrawPerson): Promise<CasePersonView> {
    return this.changing(viewer, address, version, async (standing) => {
      const { transaction, person, stream } = standing;
      const isHers = [
        person.agencyId === transaction.entered.agencyId,
        person.sharedById === transaction.entered.viewerId,
      ];
      if (!isHers.includes(true)) throw new ForbiddenException();
      const told = { itemKind: 'person', itemId: person.id, version: version + 1 } as const;
      await this.places.renew(transaction, stream, told);
      return this.change(standing, 'person.withdrawn', { withdrawnAt: new Date(), withdrawnBecause: reason });
    });
  }

  history(viewer: Viewer, { caseId, streamId, personId }: PersonAddress): Promise<PersonHistoryView> {
    return this.database.readAs({ ...viewer, caseId }, async (transaction) => {
      const { key } = await this.places.find(transaction, caseId, streamId);
      const where = { streamId, personId };
      const versions = await transaction.rows.find(PersonVersion, { where, order: { version: 'ASC' } });
      if (versions.length === 0) throw new NotFoundException();
      return { versions: versions.map((one) => versionOf(one, key)) };
    });
  }

  private changing(
    viewer: Viewer,
    { caseId, streamId, personId: id }: PersonAddress,
    version: number,
    work: (standing: Standing) => Promise<CasePersonView>,
  ): Promise<CasePersonView> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const stream = await this.places.find(transaction, caseId, streamId);
      const person = await transaction.rows.findOneBy(CasePerson, { streamId, id });
      if (person === null) throw new NotFoundException();
      transaction.mustBe(...writingRoles);
      if (person.version !== version || person.withdrawnAt !== null) throw changed(person, stream);
      return work({ transaction, person, stream });
    });
  }

  private async change(
    { transaction, person, stream }: Standing,
    kind: 'person.corrected' | 'person.withdrawn',
    changes: Partial<CasePerson>,
  ): Promise<CasePersonView> {
    const at = await transaction.advance(stream.id, { kind, itemId: person.id });
    const refusal = (standing: CasePerson) => changed(standing, stream);
    const view = viewOf(await changeVersion(transaction, CasePerson, person, { changes, at, refusal }), stream);
    transaction.tell(kind, view, at);
    return view;
  }
}

/** Whether anything is new that its readers did not know: that somebody is protected they have to, and what is left out says nothing. */
function saysMore(before: CasePersonView, facts: PersonFacts): boolean {
  const told = ['role', 'name', 'identityKind', 'number', 'address', 'phone'] as const;
  if (told.some((fact) => facts[fact] !== null && facts[fact] !== before[fact])) return true;
  return JSON.stringify(markedBy(facts)) !== JSON.stringify(markedBy(before));
}

function markedBy({ marks }: PersonFacts): unknown[] {
  return marks === null ? [] : [marks.isNoSuspect, marks.reliability, marks.accuracy];
}

function changed(person: CasePerson, stream: OpenStream): ProblemException {
  return new ProblemException(HttpStatus.CONFLICT, 'person-changed', { current: viewOf(person, stream) });
}
