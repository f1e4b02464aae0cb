import { Injectable } from '@nestjs/common';
import { dayInStockholm } from '../../contract/clocks.js';
import { identityIn } from '../../contract/identity-forms.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type KeysByStream, StreamKeys } from '../../platform/encryption/stream-keys.js';
import type { Wrapping } from '../../platform/encryption/wrapping.js';
import { type FoundPerson, type Looked, PersonIndex } from './person-index.service.js';
import { fieldOf } from './person-views.js';

/** A person that was found, by her name. */
export interface ShownPerson extends Omit<FoundPerson, 'name' | 'versions' | 'wrapped'> {
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
    const keys = await this.keys.unwrapped(transaction.entered.agencyId, wrappingsOf(found));
    return found.map(({ versions: _versions, wrapped: _wrapped, ...row }) => ({ ...row, name: nameIn(row, keys) }));
  }
}

/** A number that was given to no day yet is none; that one was is never taken for granted. */
function lookedFor(typed: string): Looked {
  const identity = identityIn(typed, dayInStockholm(new Date()));
  return identity === null ? { name: typed } : { number: identity.number };
}

/** The keys of each stream once, however many were found in it. */
function wrappingsOf(found: readonly FoundPerson[]): Wrapping[] {
  const places = new Map(found.map((person) => [person.streamId, person]));
  return [...places.values()].flatMap(({ streamId, versions, wrapped }) =>
    wrapped.map((one, n) => ({ streamId, version: versions[n] ?? 0, wrapped: one })),
  );
}

function nameIn({ streamId, personId, name }: Pick<FoundPerson, 'streamId' | 'personId' | 'name'>, keys: KeysByStream) {
  const key = keys.get(streamId);
  if (key === undefined) throw new Error('a person was found in a stream without a key');
  return key.open(name, fieldOf(personId, 'name'));
}
