import { queryOptions } from '@tanstack/react-query';
import type { PlanFormat, PlanView, YearView } from '../../../../src/contract/plans.js';
import { http } from '../../lib/http.js';
import { promisesQuery } from '../promises/promises.api.js';

/** Under what is promised: told anew by the same word. */
export const planQuery = queryOptions({
  queryKey: [...promisesQuery.queryKey, 'plan'],
  queryFn: () => http.get<PlanView>('/plan'),
});

export const yearQuery = queryOptions({
  queryKey: [...promisesQuery.queryKey, 'year'],
  queryFn: () => http.get<YearView>('/plan/year'),
});

export function takePlan(format: PlanFormat) {
  return http.file('/plan/exports', { format });
}
