import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Audience } from '../../contract/agencies.js';
import type { PersonFacts, PersonRole } from '../../contract/persons.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { AgencyKeys } from '../../platform/encryption/agency-keys.js';
import { derived } from '../../platform/encryption/sealing.js';
import { wordsIn } from '../../platform/words/words.js';

/** Whom to look for: by a number as it is kept, or by all the words of a name. */
export type Looked = { readonly number: string } | { readonly name: string };

/** A person that was found, as a list has her: her name sealed, with the keys of where she stands. */
export interface FoundPerson {
  readonly streamId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly audience: Audience;
  readonly agencyId: string;
  readonly role: PersonRole;
  readonly name: Buffer;
  readonly versions: readonly number[];
  readonly wrapped: readonly Buffer[];
}

/** What a person is found by: terms, side by side with the agencies that they are for. */
export interface Terms {
  readonly termAgencies: string[];
  readonly terms: Buffer[];
}

const termLength = 16;
const mostWords = 10;

/**
 * Finds persons by exact number or by name, without the database knowing either: a keyed hash of each, under a key that follows
 * from that of the agency that looks. The same person is another in the rows of each agency: docs/decisions/0022-persons.md.
 */
@Injectable()
export class PersonIndex {
  private readonly secrets = new Map<string, Buffer>();

  constructor(private readonly agencies: AgencyKeys) {}

  /** What the agencies that read it find this person by. */
  async termsFor(audience: Audience, { name, number }: Pick<PersonFacts, 'name' | 'number'>): Promise<Terms> {
    const known = [...(number === null ? [] : [{ number }]), { name }].flatMap(wordsOf);
    const pairs: [string, Buffer][] = [];
    for (const agencyId of audience) {
      const secret = await this.secretOf(agencyId);
      for (const word of known) pairs.push([agencyId, termOf(secret, word)]);
    }
    return { termAgencies: pairs.map(([agencyId]) => agencyId), terms: pairs.map(([, term]) => term) };
  }

  /** Those whom the viewer may find, of all that she reads or of what the transaction is about: no others count, not even in time. */
  async find({ rows, entered }: Transaction, looked: Looked, most: number): Promise<FoundPerson[]> {
    const words = wordsOf(looked);
    if (words.length === 0) return [];
    const secret = await this.secretOf(entered.agencyId);
    const terms = words.map((word) => termOf(secret, word));
    return rows.query<FoundPerson[]>(findSql, [terms, most]);
  }

  private async secretOf(agencyId: string): Promise<Buffer> {
    const known = this.secrets.get(agencyId);
    if (known !== undefined) return known;
    const [holder] = await this.agencies.of([agencyId]);
    if (holder === undefined) throw new Error('an agency without a key');
    const secret = derived(holder.key.secret, 'persons');
    this.secrets.set(agencyId, secret);
    return secret;
  }
}

function wordsOf(looked: Looked): string[] {
  if ('number' in looked) return [`number ${looked.number}`];
  return [...new Set(wordsIn(looked.name))].slice(0, mostWords).map((word) => `name ${word}`);
}

function termOf(secret: Buffer, word: string): Buffer {
  return createHmac('sha256', secret).update(word).digest().subarray(0, termLength);
}

const findSql = `
  select stream_id as "streamId", person_id as "personId", case_id as "caseId", audience, agency_id as "agencyId", role, name, versions, wrapped
    from samverka.find_persons($1, $2)`;
