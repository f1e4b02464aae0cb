import { useEffect } from 'react';
import { useNotices, useReadNotices } from './bell.api.js';

/** What I have been told of something is read once it is open before me, by whichever way I came. Null: nothing is open. */
export function useReadHere(itemId: string | null): void {
  const notices = useNotices()?.notices;
  const { mutate } = useReadNotices();
  useEffect(() => {
    if (itemId === null || notices === undefined) return;
    const unread = notices.filter((notice) => notice.itemId === itemId && notice.caseId === null && !notice.isRead);
    if (unread.length > 0) mutate(unread.map(({ id }) => id));
  }, [itemId, notices, mutate]);
}
