/** What others have written or changed since I last read the case, by stream and id. */
export interface News {
  at: string;
  newNotes: ReadonlySet<string>;
  changedNotes: ReadonlySet<string>;
  actions: ReadonlySet<string>;
  requests: ReadonlySet<string>;
  persons: ReadonlySet<string>;
}

interface Placed {
  streamId: string;
  id: string;
}

export function placeOf({ streamId, id }: Placed): string {
  return `${streamId}/${id}`;
}

export function hasNewNotes(news: News | null): boolean {
  return news !== null && news.newNotes.size + news.changedNotes.size > 0;
}
