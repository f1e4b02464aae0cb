import { createHmac, randomBytes } from 'node:crypto';

const hour = 3_600_000;
/** How many addresses are remembered at most; the oldest are forgotten first. */
const most = 20_000;

/** How often somebody at one address may try in an hour, and how often what is said is kept. */
const allowed = { tries: 40, kept: 10 } as const;

interface Source {
  readonly since: number;
  tries: number;
  kept: number;
}

/**
 * Stops whoever sends too much, without knowing who it is: an address is remembered for an hour, in memory, by a hash under a secret
 * that is thrown away each day. What comes from all over at once meets the bound that the database holds (migrations/0051-voices.ts).
 */
export class FloodGate {
  private readonly sources = new Map<string, Source>();
  private secret = randomBytes(32);
  private secretSince = 0;

  /** Counts a try. False: there have been too many from there in this hour. */
  lets(address: string, now = Date.now()): boolean {
    const source = this.sourceAt(address, now);
    source.tries += 1;
    return source.tries <= allowed.tries && source.kept < allowed.kept;
  }

  /** Counts what is about to be kept, before it is: those that come at the same time are as many. False: there is no room for it. */
  keeps(address: string, now = Date.now()): boolean {
    const source = this.sourceAt(address, now);
    if (source.kept >= allowed.kept) return false;
    source.kept += 1;
    return true;
  }

  private sourceAt(address: string, now: number): Source {
    const name = this.nameOf(address, now);
    const known = this.sources.get(name);
    if (known !== undefined && now - known.since < hour) return known;
    const source = { since: now, tries: 0, kept: 0 };
    this.sources.delete(name); // a map keeps the order in which things came
    this.sources.set(name, source);
    this.forget(now);
    return source;
  }

  private nameOf(address: string, now: number): string {
    if (now - this.secretSince > 24 * hour) [this.secret, this.secretSince] = [randomBytes(32), now];
    return createHmac('sha256', this.secret).update(networkOf(address)).digest('base64url').slice(0, 16);
  }

  private forget(now: number): void {
    for (const [name, { since }] of this.sources) {
      if (this.sources.size <= most && now - since < hour) return;
      this.sources.delete(name);
    }
  }
}

/** Whoever has one address of IPv6 has 2⁶⁴ of them. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = [head, tail].map((part) => part.split(':').filter(Boolean));
  const left = groups[0] ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - (groups[1] ?? []).length) }, () => '0');
  return [...left, ...zeros, ...(groups[1] ?? [])].slice(0, 4).join(':');
}
