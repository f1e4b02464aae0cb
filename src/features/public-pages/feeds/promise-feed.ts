import { Feed } from 'feed';
import type { ToldPromise } from '../published-promises.service.js';

/** Every version that has been told of an area's promises: RSS 2.0 and Atom 1.0 of it. */
export function feedOf(versions: readonly ToldPromise[], address: string, origin: string): Feed {
  const home = `${origin}/lofte/${address}`;
  const feed = new Feed({
    title: `Medborgarlöften ${versions[0]?.content.area ?? address}`,
    id: home,
    link: home,
    feedLinks: { rss: `${home}/rss.xml`, atom: `${home}/atom.xml` },
    author: { name: 'Samverka' },
    language: 'sv',
    copyright: '',
    updated: versions[0]?.at ?? new Date(0),
  });
  for (const { year, version, at, content } of versions) {
    const link = `${home}/${String(year)}/version/${String(version)}`;
    const { done, planned } = content.activities;
    const title = `Medborgarlöften ${content.area} ${String(year)}: ${String(done)} av ${String(planned)} aktiviteter är gjorda`;
    feed.addItem({ title, id: link, link, date: at, description: content.note ?? content.summary });
  }
  return feed;
}
