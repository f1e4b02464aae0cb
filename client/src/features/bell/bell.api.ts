import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { NoticesView } from '../../../../src/contract/notices.js';
import { http } from '../../lib/http.js';
import { isPhone } from '../../lib/phone.js';
import { useViewer } from '../../lib/viewer.js';

const bellQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => http.get<NoticesView>('/notices', { background: true }),
  staleTime: Infinity, // asked for again when it is told, and when the connection is back
});

/** What I have been told of. Whoever runs the system is told of no case, and an enrolled phone of nothing. */
export function useNotices(): NoticesView | undefined {
  const isOperator = useViewer().roles.includes('operator');
  return useQuery({ ...bellQuery, enabled: !isOperator && !isPhone() }).data;
}

/** Marks as read: at once on screen, and then on all my screens. */
export function useReadNotices() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => http.put('/notices/read', { ids }),
    onMutate: (ids) => {
      queries.setQueryData(bellQuery.queryKey, (view) => view && readIn(view, ids));
    },
    onSettled: () => {
      refreshBell(queries);
    },
  });
}

/** Asks for it again, if it has been asked for at all. */
export function refreshBell(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: bellQuery.queryKey });
}

function readIn({ unread, notices, cases }: NoticesView, ids: readonly string[]): NoticesView {
  const now = notices.filter(({ id, isRead }) => !isRead && ids.includes(id)).length;
  const marked = notices.map((notice) => (ids.includes(notice.id) ? { ...notice, isRead: true } : notice));
  return { unread: unread - now, notices: marked, cases };
}
