import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChooseNotices, NoticeSettingsView, PushDevice } from '../../../../src/contract/notices.js';
import { http } from '../../lib/http.js';

const settingsQuery = queryOptions({
  queryKey: ['notice-settings'],
  queryFn: () => http.get<NoticeSettingsView>('/notices/settings'),
  staleTime: 0,
});

export function useNoticeSettings() {
  return useQuery(settingsQuery).data;
}

/** On screen at once; what was refused is as it was. */
export function useChooseNotices() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (choice: ChooseNotices) => http.put<NoticeSettingsView>('/notices/settings', choice),
    onMutate: (choice) => {
      queries.setQueryData(settingsQuery.queryKey, (view) => view && { ...view, ...choice });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  });
}

export function addDevice(device: PushDevice): Promise<unknown> {
  return http.put('/notices/devices', device);
}

export function removeDevice(endpoint: string): Promise<unknown> {
  return http.put('/notices/devices/gone', { endpoint });
}
