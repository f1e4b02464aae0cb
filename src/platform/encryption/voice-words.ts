import type { Place } from './sealing.js';
import type { OwnKeys } from './own-keys.js';

/** What was said, and where, if that was said too. */
export interface VoiceWords {
  readonly place: string | null;
  readonly text: string;
}

/** Sealed for the one row that it is kept in. */
export function sealedWords(keys: OwnKeys, voiceId: string, { place, text }: VoiceWords): Buffer {
  return keys.seal(JSON.stringify([place, text]), placeOf(voiceId));
}

/** @throws Error when it was changed or moved */
export function openedWords(keys: OwnKeys, voiceId: string, said: Buffer): VoiceWords {
  const [place, text] = JSON.parse(keys.open(said, placeOf(voiceId))) as [string | null, string];
  return { place, text };
}

function placeOf(voiceId: string): Place {
  return ['voices', 'said', voiceId];
}
