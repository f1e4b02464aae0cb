import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { isOnItsWay, isSpent, type Draft } from './draft.js';
import { nameless, newSealingKey, seal, unseal, type Sealed } from './sealing.js';

/** What lies on the device: whose it is and how old, and not a word of what it is. */
interface SealedDraft {
  name: string;
  personId: string;
  keptAt: number;
  lastsUntil?: number;
  sealed: Sealed;
}

interface VaultSchema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  drafts: { key: string; value: SealedDraft; indexes: { byPerson: string } };
}

/** One person's drafts on this device, sealed with a key of hers that never leaves it. */
export class DraftVault {
  private constructor(
    private readonly database: IDBPDatabase<VaultSchema>,
    private readonly personId: string,
    private readonly key: CryptoKey,
  ) {}

  static async open(personId: string): Promise<DraftVault> {
    const database = await openDatabase();
    return new DraftVault(database, personId, await keyFor(database, personId));
  }

  async all(): Promise<Draft[]> {
    const kept = await this.database.getAllFromIndex('drafts', 'byPerson', this.personId);
    const drafts = await Promise.all(kept.map((one) => this.unseal(one)));
    return drafts.filter((draft) => draft !== null);
  }

  async find(key: string): Promise<Draft | null> {
    const kept = await this.database.get('drafts', await this.nameOf(key));
    return kept ? this.unseal(kept) : null;
  }

  async put(key: string, draft: Draft): Promise<void> {
    const name = await this.nameOf(key);
    const sealed = await seal(this.key, draft, name);
    const { keptAt, lastsUntil } = draft;
    const age = { keptAt, ...(lastsUntil === undefined ? {} : { lastsUntil }) };
    await this.database.put('drafts', { name, personId: this.personId, ...age, sealed });
  }

  async remove(key: string): Promise<void> {
    await this.database.delete('drafts', await this.nameOf(key));
  }

  /** All of hers, and the key: what a copy of the disk still held could not be read either. */
  async wipe(): Promise<void> {
    const transaction = this.database.transaction(['drafts', 'keys'], 'readwrite');
    const drafts = transaction.objectStore('drafts');
    const names = await drafts.index('byPerson').getAllKeys(this.personId);
    await Promise.all(names.map((name) => drafts.delete(name)));
    await transaction.objectStore('keys').delete(this.personId);
    await transaction.done;
  }

  close(): void {
    this.database.close();
  }

  private nameOf(key: string): Promise<string> {
    return nameless(`${this.personId} ${key}`);
  }

  /** Null when it can be opened no more: spent, or sealed with a key that has been thrown away. */
  private async unseal(kept: SealedDraft): Promise<Draft | null> {
    if (isSpent(kept)) return null;
    return unseal(this.key, kept.sealed, kept.name).then(
      (draft) => draft as Draft,
      () => null,
    );
  }
}

/** Throws away what has lain too long, whoever wrote it. */
export async function sweepVault(): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('drafts', 'readwrite');
  const spent = (await transaction.store.getAll()).filter(isSpent);
  await Promise.all(spent.map(({ name }) => transaction.store.delete(name)));
  await transaction.done;
  database.close();
}

/** Whether something waits here to be sent, whoever wrote it: seen from outside, where nobody is signed in. */
export async function holdsOutgoing(): Promise<boolean> {
  const database = await openDatabase();
  const kept = await database.getAll('drafts');
  database.close();
  return kept.some(isOnItsWay);
}

function openDatabase(): Promise<IDBPDatabase<VaultSchema>> {
  return openDB<VaultSchema>('samverka', 1, {
    upgrade(database) {
      database.createObjectStore('keys');
      database.createObjectStore('drafts', { keyPath: 'name' }).createIndex('byPerson', 'personId');
    },
  });
}

/** Hers, made the first time. Two tabs that make one at the same moment use the one that was kept. */
async function keyFor(database: IDBPDatabase<VaultSchema>, personId: string): Promise<CryptoKey> {
  const candidate = await newSealingKey();
  const { store, done } = database.transaction('keys', 'readwrite');
  const key = (await store.get(personId)) ?? candidate;
  await store.put(key, personId);
  await done;
  return key;
}
