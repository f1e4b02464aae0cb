/** Gathers what is asked while an answer is awaited, and asks for all of it at once. Never joins a question already under way. */
export class Together<T> {
  private waiting: Gathering<T> | undefined;
  private underWay: Promise<unknown> | undefined;

  constructor(private readonly find: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>) {}

  async ask(key: string): Promise<T | undefined> {
    const gathering = (this.waiting ??= this.gather());
    gathering.keys.add(key);
    return (await gathering.answers).get(key);
  }

  private gather(): Gathering<T> {
    const keys = new Set<string>();
    const before = this.underWay?.catch(() => undefined) ?? Promise.resolve();
    const answers = before.then(() => {
      this.waiting = undefined;
      return this.find([...keys]);
    });
    this.underWay = answers;
    return { keys, answers };
  }
}

interface Gathering<T> {
  readonly keys: Set<string>;
  readonly answers: Promise<ReadonlyMap<string, T>>;
}
