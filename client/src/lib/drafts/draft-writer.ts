import type { Draft } from './draft.js';
import type { DraftVault } from './draft-vault.js';

interface WriterActs {
  written: (key: string, draft: Draft | null) => void;
  failed: () => void;
}

/** Writes one change after another; of several to the same draft that wait, the last. */
export class DraftWriter {
  private readonly waiting = new Map<string, Draft | null>();
  private writing: Promise<void> | null = null;

  constructor(
    private readonly vault: DraftVault,
    private readonly acts: WriterActs,
  ) {}

  /** Null throws it away. */
  write(key: string, draft: Draft | null): void {
    this.waiting.set(key, draft);
    this.writing ??= this.writeAll();
  }

  holds(key: string): boolean {
    return this.waiting.has(key);
  }

  isBusy(): boolean {
    return this.writing !== null;
  }

  settled(): Promise<void> {
    return this.writing ?? Promise.resolve();
  }

  private async writeAll(): Promise<void> {
    for (let next = this.next(); next; next = this.next()) await this.writeOne(...next).catch(this.acts.failed);
    this.writing = null;
  }

  private next(): [string, Draft | null] | undefined {
    return this.waiting.entries().next().value;
  }

  private async writeOne(key: string, draft: Draft | null): Promise<void> {
    this.waiting.delete(key);
    await (draft ? this.vault.put(key, draft) : this.vault.remove(key));
    this.acts.written(key, draft);
  }
}
