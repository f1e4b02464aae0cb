import type { NoticeView } from '../../../../src/contract/notices.js';

const ofPromises: readonly NoticeView['kind'][] = ['promise_due', 'feedback_missing'];

/** Where what is about no case is read. A manager who is told that the intake is late need not read there. */
export function besideCases({ kind, itemId, areaId }: NoticeView) {
  if (itemId === null) return { to: '/mitt' } as const;
  if (areaId !== null) return { to: '/overenskommelser/$areaId', params: { areaId }, hash: itemId } as const;
  if (kind.startsWith('matter_')) return { to: '/inkommet/$matterId', params: { matterId: itemId } } as const;
  if (kind.startsWith('concern_')) return { to: '/oro/$concernId', params: { concernId: itemId } } as const;
  if (ofPromises.includes(kind)) return { to: '/medborgarloften/$promiseId', params: { promiseId: itemId } } as const;
  return { to: '/mitt' } as const;
}
