import type { BoardTemplateName } from './board-templates.js';

/** `acute` and `statutory` wait for no morning, and for no daily letter. */
export type NoticeWeight = 'ordinary' | 'acute' | 'statutory';

/** All that somebody may be told of. What it says stands where it leads, and nowhere else. */
export const noticeKinds = {
  mentioned: 'ordinary',
  shared: 'ordinary',
  note: 'ordinary',
  action_given: 'ordinary',
  action_due: 'ordinary',
  action_overdue: 'ordinary',
  request_asked: 'ordinary',
  request_due: 'ordinary',
  request_answered: 'ordinary',
  call: 'ordinary',
  call_now: 'acute',
  consent_ending: 'ordinary',
  case_given: 'ordinary',
  case_joined: 'ordinary',
} as const satisfies Record<string, NoticeWeight>;

export type NoticeKind = keyof typeof noticeKinds;

/** That there is something, and where it leads. */
export interface NoticeView {
  id: string;
  kind: NoticeKind;
  givenAt: string;
  isRead: boolean;
  /** Null: it is about no case. */
  caseId: string | null;
  itemId: string | null;
}

/** A case that a notice leads to. */
export interface NoticeCase {
  caseId: string;
  boardId: string;
  template: BoardTemplateName;
  code: string;
  title: string;
}

/** What I have been told of in the last 30 days, as far as it stands and I may still read it: nobody else sees this. */
export interface NoticesView {
  /** How many I have not read, of all that stand. */
  unread: number;
  /** The newest first, a hundred at most. */
  notices: NoticeView[];
  /** Where they lead. */
  cases: NoticeCase[];
}

export const mostNotices = 100;

/** Marks these as read. Those that are not mine, or not there, are passed over. */
export interface ReadNotices {
  ids: string[];
}
