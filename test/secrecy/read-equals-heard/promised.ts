import type { PromisesView, PromiseView } from '../../../src/contract/promises.js';
import type { Person } from '../../support/person.js';

/** What is promised, as one person reads it: all in the list, and whole what is promised for the last two years. */
export interface ReadPromises {
  readonly list: PromisesView;
  readonly each: readonly PromiseView[];
}

export async function promisesOf(person: Person): Promise<ReadPromises | undefined> {
  const { status, body: list } = await person.asks<PromisesView>('GET', '/api/promises');
  if (status !== 200) return undefined;
  const each = list.promises.slice(0, 2).map(({ id }) => person.does<PromiseView>('GET', `/api/promises/${id}`));
  return { list, each: await Promise.all(each) };
}
