import type { Heads } from './streams.js';

/**
 * One short word for how far a whole view has come: both ends work it out, and equal words mean that nothing
 * was missed. It guards against accidents, not against attackers, so a fast 53-bit hash (cyrb53) is enough.
 */
export function digestOf(heads: Heads): string {
  const lines = Object.entries(heads).map(([streamId, seq]) => `${streamId}:${String(seq)}`);
  return cyrb53(lines.sort().join('\n')).toString(36);
}

function cyrb53(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
