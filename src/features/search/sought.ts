import type { KeysByStream } from '../../platform/encryption/stream-keys.js';
import type { Wanted } from './wanted.js';

/** The words that are looked for as each stream keeps them: three lists side by side, as the database takes them. */
export interface Sought {
  readonly streamIds: string[];
  readonly words: Buffer[];
  readonly areUnwanted: boolean[];
}

export function soughtIn(keys: KeysByStream, { stems, unwantedStems }: Wanted): Sought {
  const sought: Sought = { streamIds: [], words: [], areUnwanted: [] };
  for (const [streamId, key] of keys) {
    for (const stem of stems) add(sought, streamId, key.hashOf(stem), false);
    for (const stem of unwantedStems) add(sought, streamId, key.hashOf(stem), true);
  }
  return sought;
}

function add({ streamIds, words, areUnwanted }: Sought, streamId: string, word: Buffer, isUnwanted: boolean): void {
  streamIds.push(streamId);
  words.push(word);
  areUnwanted.push(isUnwanted);
}
