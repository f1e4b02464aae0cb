/** As many as few people read. */
const most = 20_000;

/**
 * What has been opened already. Found by what it was opened from, so only by whoever has that from the database; and kept
 * for each agency apart, so that what one opens neither quickens nor slows another.
 */
export class Known<Opened> {
  private readonly byAgency = new Map<string, Map<string, Opened>>();

  /** What came of this, opened now if need be. */
  of(agencyId: string, sealed: string, open: () => Opened): Opened {
    return this.find(agencyId, sealed) ?? this.keep(agencyId, sealed, open());
  }

  find(agencyId: string, sealed: string): Opened | undefined {
    return this.byAgency.get(agencyId)?.get(sealed);
  }

  keep(agencyId: string, sealed: string, opened: Opened): Opened {
    const known = this.byAgency.get(agencyId) ?? new Map<string, Opened>();
    this.byAgency.set(agencyId, known);
    known.set(sealed, opened);
    if (known.size > most) forgetOldest(known);
    return opened;
  }
}

/** A map keeps the order in which things came. */
function forgetOldest(known: Map<string, unknown>): void {
  for (const [oldest] of known) {
    known.delete(oldest);
    return;
  }
}
