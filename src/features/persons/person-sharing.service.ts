import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { CasePersonView, PersonCopyView, SharePerson } from '../../contract/persons.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { ConsentTwinsService } from '../consents/consent-twins.service.js';
import type { OpenStream } from '../streams/streams.service.js';
import { CasePerson } from './case-person.entity.js';
import type { PersonAddress } from './person-corrections.service.js';
import { PersonCopy, personCopyViewOf } from './person-notices.entities.js';
import { PersonPlacesService } from './person-places.service.js';
import { sealedFacts, viewOf } from './person-views.js';

/** A person, as it stands, told to more agencies on the case, on a ground for each. Nothing goes by itself. */
@Injectable()
export class PersonSharingService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly places: PersonPlacesService,
    private readonly consents: ConsentTwinsService,
  ) {}

  /**
   * Once, however often it is sent.
   * @throws ProblemException `person-changed`, `ground-…` or `consent-missing`
   */
  share(viewer: Viewer, place: PersonAddress, wish: SharePerson): Promise<PersonCopyView> {
    const { caseId } = place;
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await this.faces.findOpen(transaction, caseId);
      transaction.mustBe(...writingRoles);
      const copy = await this.copy(transaction, place, wish);
      await this.consents.tell(transaction, caseId, wish.sharing);
      return copy;
    });
  }

  /** As part of something larger. */
  async copy(transaction: Transaction, place: PersonAddress, wish: SharePerson): Promise<PersonCopyView> {
    const from = await this.places.find(transaction, place.caseId, place.streamId);
    const person = await standing(transaction, from, place.personId, wish.version);
    const into = await this.places.wider(transaction, place.caseId, from, wish.agencyIds);
    const made = await this.keepCopy(transaction, person, into, wish);
    const key = { streamId: from.id, personId: person.id, intoStreamId: into.id };
    const copy = personCopyViewOf(await transaction.rows.findOneByOrFail(PersonCopy, key));
    if (made.seq !== null) await tell(transaction, copy, into, made);
    return copy;
  }

  /** Sealed for the next version of the copy: that it is the next is looked at where the copy is made. */
  private async keepCopy(
    transaction: Transaction,
    person: CasePersonView,
    into: OpenStream,
    { sharing }: SharePerson,
  ): Promise<Made> {
    const there = await transaction.rows.findOneBy(CasePerson, { streamId: into.id, id: person.id });
    const next = (there?.version ?? 0) + 1;
    const { termAgencies, terms } = await this.places.termsIn(into, person);
    const told = { itemKind: 'person', itemId: person.id, version: next } as const;
    const judged = await this.places.judged(transaction, into, told, sharing);
    const where = [person.streamId, person.id, person.version, into.id, next];
    const values = [...where, sealedFor(into, person, there), termAgencies, terms, judged];
    const [made] = await transaction.rows.query<[Made]>(copySql, values);
    return made;
  }
}

/** What `copy_person` answers; no `seq` when it had been shared already. */
interface Made {
  readonly seq: string | null;
  readonly version: number;
}

async function standing(
  { rows }: Transaction,
  stream: OpenStream,
  id: string,
  version: number,
): Promise<CasePersonView> {
  const person = await rows.findOneBy(CasePerson, { streamId: stream.id, id });
  if (person === null) throw new NotFoundException();
  const current = viewOf(person, stream);
  if (person.version === version && person.withdrawnAt === null) return current;
  throw new ProblemException(HttpStatus.CONFLICT, 'person-changed', { current });
}

/** What names it, as the other stream keeps it. */
function sealedFor({ key }: OpenStream, person: CasePersonView, there: CasePerson | null): string {
  const { name, number, address, phone } = sealedFacts(key, person.id, person, there);
  const written = Object.entries({ name, number, address, phone }).map(([column, sealed]) => [
    column,
    sealed?.toString('base64') ?? null,
  ]);
  return JSON.stringify(Object.fromEntries(written));
}

async function tell(
  transaction: Transaction,
  copy: PersonCopyView,
  into: OpenStream,
  { seq, version }: Made,
): Promise<void> {
  const added = await standing(transaction, into, copy.personId, version);
  transaction.tell('person.shared', copy, { streamId: copy.streamId, seq: copy.seq });
  const event = version === 1 ? 'person.added' : 'person.corrected';
  transaction.tell(event, added, { streamId: into.id, seq: Number(seq) });
}

const copySql = 'select seq, version from samverka.copy_person($1, $2, $3, $4, $5, $6, $7, $8, $9)';
