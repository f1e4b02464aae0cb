import { queryOptions } from '@tanstack/react-query';
import type { RegisterDays, RegisterView } from '../../../../src/contract/register.js';
import { http } from '../../lib/http.js';

export function registerQuery(days: RegisterDays) {
  return queryOptions({
    queryKey: ['register', days.from, days.until],
    queryFn: () => http.get<RegisterView>(`/agency/disclosures?${new URLSearchParams({ ...days }).toString()}`),
    enabled: days.from !== '' && days.until !== '',
  });
}

export function takeRegister(days: RegisterDays) {
  return http.file('/agency/disclosures/exports', days);
}
