import type { StreamKey } from './stream-key.js';

/** As many streams as few people read. */
const most = 20_000;

/**
 * Keys that have been unwrapped already. Found by the wrapping itself, so only by whoever has it from the database; and kept
 * for each agency apart, so that what one opens neither quickens nor slows another.
 */
export class KnownKeys {
  private readonly byAgency = new Map<string, Map<string, StreamKey>>();

  /** The key for this wrapping, unwrapped if need be. */
  of(agencyId: string, wrapping: string, unwrap: () => StreamKey): StreamKey {
    const known = this.ofAgency(agencyId);
    const found = known.get(wrapping);
    if (found !== undefined) return found;
    const key = unwrap();
    known.set(wrapping, key);
    if (known.size > most) forgetOldest(known);
    return key;
  }

  private ofAgency(agencyId: string): Map<string, StreamKey> {
    const known = this.byAgency.get(agencyId) ?? new Map<string, StreamKey>();
    this.byAgency.set(agencyId, known);
    return known;
  }
}

/** A map keeps the order in which things came. */
function forgetOldest(known: Map<string, unknown>): void {
  for (const [oldest] of known) {
    known.delete(oldest);
    return;
  }
}
