import type { AgreementsView } from '../../../src/contract/agreements.js';
import type { AreasView, PictureView } from '../../../src/contract/pictures.js';
import type { PromisesView, PromiseView } from '../../../src/contract/promises.js';
import type { VoicesView } from '../../../src/contract/voices.js';
import type { Person } from '../../support/person.js';

/** What is promised, as one person reads it: all in the list, and whole what is promised for the last two years; and what it rests on. */
export interface ReadPromises {
  readonly list: PromisesView;
  readonly each: readonly PromiseView[];
  readonly areas: AreasView;
  readonly pictures: readonly PictureView[];
  readonly agreements: readonly AgreementsView[];
  /** What citizens have said, to those who moderate. */
  readonly voices: VoicesView | undefined;
}

export async function promisesOf(person: Person): Promise<ReadPromises | undefined> {
  const { status, body: list } = await person.asks<PromisesView>('GET', '/api/promises');
  if (status !== 200) return undefined;
  const each = list.promises.slice(0, 2).map(({ id }) => person.does<PromiseView>('GET', `/api/promises/${id}`));
  const { status: moderates, body: voices } = await person.asks<VoicesView>('GET', '/api/voices');
  const areas = await person.does<AreasView>('GET', '/api/areas');
  const ours = areas.areas.filter(({ isOurs }) => isOurs).map(({ id }) => `/api/areas/${id}`);
  return {
    ...{ list, areas, each: await Promise.all(each), voices: moderates === 200 ? voices : undefined },
    pictures: await Promise.all(ours.map((at) => person.does<PictureView>('GET', `${at}/pictures/2041`))),
    agreements: await Promise.all(ours.map((at) => person.does<AgreementsView>('GET', `${at}/agreements`))),
  };
}
