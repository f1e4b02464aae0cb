import { Injectable } from '@nestjs/common';
import type { Audience } from '../../contract/agencies.js';
import { identityIn } from '../../contract/identity-forms.js';
import type { PersonRole } from '../../contract/persons.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type KeysByStream, StreamKeys } from '../../platform/encryption/stream-keys.js';
import { type FoundPerson, type Looked, PersonIndex } from './person-index.service.js';
import { fieldOf } from './person-views.js';

/** A person that was found, and where. */
export interface ShownPerson extends FoundPerson {
  readonly caseId: string;
  readonly audience: Audience;
  readonly agencyId: string;
  readonly role: PersonRole;
  readonly name: string;
}

/** Finds persons by a number in any usual form, or by all the words of a name, in what the viewer may look through. */
@Injectable()
export class FoundPersonsService {
  constructor(
    private readonly index: PersonIndex,
    private readonly keys: StreamKeys,
  ) {}

  async find(transaction: Transaction, typed: string, most: number): Promise<ShownPerson[]> {
    const found = await this.index.find(transaction, lookedFor(typed), most);
    if (found.length === 0) return [];
    const streamIds = found.map(({ streamId }) => streamId);
    const personIds = found.map(({ personId }) => personId);
    const [rows, keys] = await Promise.all([
      transaction.rows.query<SealedPerson[]>(personsSql, [streamIds, personIds]),
      this.keys.of(transaction, [...new Set(streamIds)]),
    ]);
    return rows.map((row) => ({ ...row, name: nameIn(row, keys) }));
  }
}

type SealedPerson = Omit<ShownPerson, 'name'> & { readonly name: Buffer };

/** A number that was given to no day yet is none; that one was is never taken for granted. */
function lookedFor(typed: string): Looked {
  const identity = identityIn(typed, today());
  return identity === null ? { name: typed } : { number: identity.number };
}

function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
}

function nameIn({ streamId, personId, name }: SealedPerson, keys: KeysByStream): string {
  const key = keys.get(streamId);
  if (key === undefined) throw new Error('a person was found in a stream without a key');
  return key.open(name, fieldOf(personId, 'name'));
}

/** Whoever reads a person and a copy of it has found one. One by one, of few: asked for together, Postgres walks through all that the viewer reads. */
const personsSql = `
  select person.stream_id as "streamId", person.id as "personId", person.case_id as "caseId", stream.audience, person.agency_id as "agencyId", person.role, person.name
    from unnest($1::uuid[], $2::uuid[]) hit (stream_id, person_id)
    cross join lateral (
      select stream_id, id, case_id, agency_id, role, name, shared_by from samverka.persons where persons.stream_id = hit.stream_id and persons.id = hit.person_id offset 0) person
    join samverka.streams stream on stream.id = hit.stream_id
   where person.shared_by is null
      or not exists (select from samverka.person_copies link where link.into_stream = person.stream_id and link.person_id = person.id)
   order by person.id, person.stream_id`;
