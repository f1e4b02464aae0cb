import { type Key, newSecret, type Place, seal, unseal } from './sealing.js';
import { StreamKey } from './stream-key.js';

/** A key of a stream as the database has it: wrapped for one agency. */
export interface Wrapping {
  readonly streamId: string;
  readonly version: number;
  readonly wrapped: Buffer;
}

/** For whom. */
export interface Holder {
  readonly agencyId: string;
  readonly key: Key;
}

/** The first key of a stream, wrapped for an agency of its audience. */
export function wrappedFor({ agencyId, key }: Holder, streamId: string, secret: Buffer): Buffer {
  return seal(secret, key, placeOf(streamId, agencyId, 1));
}

/** Newest first. */
export function unwrappedBy({ agencyId, key }: Holder, wrappings: readonly Wrapping[]): StreamKey {
  const [newest, ...older] = wrappings.map(({ streamId, version, wrapped }) => ({
    version,
    secret: unseal(wrapped, key.secret, placeOf(streamId, agencyId, version)),
  }));
  if (newest === undefined) throw new Error('a stream without a key');
  return new StreamKey(wrappings[0]?.streamId ?? '', [newest, ...older]);
}

/** The first key of an agency, wrapped by what follows from the master key. */
export function newAgencyKey(agencyId: string, master: Buffer): Buffer {
  return seal(newSecret(), { version: 1, secret: master }, placeOfAgency(agencyId, 1));
}

export function agencyKeyIn(
  { agencyId, version, wrapped }: { agencyId: string; version: number; wrapped: Buffer },
  master: Buffer,
): Key {
  return { version, secret: unseal(wrapped, master, placeOfAgency(agencyId, version)) };
}

function placeOfAgency(agencyId: string, version: number): Place {
  return ['agency_keys', 'wrapped', agencyId, String(version)];
}

function placeOf(streamId: string, agencyId: string, version: number): Place {
  return ['stream_keys', 'wrapped', `${agencyId} ${String(version)}`, streamId];
}
