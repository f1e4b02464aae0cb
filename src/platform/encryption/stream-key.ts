import { createHmac } from 'node:crypto';
import { derived, type Key, seal, unseal, versionOf } from './sealing.js';

/** Which column of which row: its table, its name, and what tells the row from others of its stream. */
export interface Field {
  readonly table:
    | 'notes'
    | 'actions'
    | 'consents'
    | 'requests'
    | 'persons'
    | 'disputes'
    | 'case_files'
    | 'disclosures'
    | 'concerns'
    | 'concern_messages'
    | 'matters'
    | 'matter_ratings'
    | 'matter_corrections';
  readonly column: string;
  readonly row: string;
}

/** As many bytes as make it unlikely that two words of a stream are taken for one. */
const wordLength = 8;

/** Opens what is written in one stream, and seals it. Had by whoever reads the stream, from the database. */
export class StreamKey {
  private wordSecret: Buffer | undefined;

  constructor(
    readonly streamId: string,
    private readonly keys: readonly [newest: Key, ...older: Key[]],
  ) {}

  seal(text: string, field: Field): Buffer {
    return seal(text, this.keys[0], this.placeOf(field));
  }

  /** As it was kept, where it says the same already: so that who compares sees no change. */
  sealAnew(text: string, field: Field, before: Buffer | null): Buffer {
    return before !== null && this.open(before, field) === text ? before : this.seal(text, field);
  }

  open(sealed: Buffer, field: Field): string {
    const key = this.keys.find(({ version }) => version === versionOf(sealed));
    if (key === undefined) throw new Error('something is sealed under a key that its stream does not have');
    return unseal(sealed, key.secret, this.placeOf(field)).toString('utf8');
  }

  /** The same for the same word, in this stream only: by it a word is found again. */
  hashOf(stem: string): Buffer {
    this.wordSecret ??= derived(this.keys[0].secret, 'words');
    return createHmac('sha256', this.wordSecret).update(stem).digest().subarray(0, wordLength);
  }

  private placeOf({ table, column, row }: Field): readonly string[] {
    return [table, column, row, this.streamId];
  }
}
