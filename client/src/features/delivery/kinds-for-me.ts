import { type NoticeKind, noticeKinds } from '../../../../src/contract/notices.js';
import { keepingRoles } from '../../../../src/contract/promises.js';
import type { SessionView } from '../../../../src/contract/session.js';
import { mayRaise } from '../concerns/may-raise.js';

/** What I can be told of, in order: only those who read at an intake are told of what comes there, and only those who raise concerns of how they go on. */
export function kindsFor(viewer: SessionView): NoticeKind[] {
  return (Object.keys(noticeKinds) as NoticeKind[]).filter((kind) => concerns(viewer, kind));
}

function concerns(viewer: SessionView, kind: NoticeKind): boolean {
  if (kind === 'intake_late') return viewer.roles.includes('manager') && viewer.agency.kind === 'social_services';
  if (kind === 'promise_due' || kind === 'agreement_due' || kind === 'feedback_missing')
    return keepingRoles.some((role) => viewer.roles.includes(role));
  if (kind.startsWith('matter_')) return viewer.isAtIntake;
  return !kind.startsWith('concern_') || mayRaise(viewer);
}
