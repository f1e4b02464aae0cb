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
  matter_came: 'ordinary',
  matter_acute: 'acute',
  matter_given: 'ordinary',
  matter_written: 'ordinary',
  matter_due: 'statutory',
  matter_late: 'statutory',
  intake_late: 'statutory',
  concern_moved: 'ordinary',
  concern_written: 'ordinary',
  promise_due: 'ordinary',
  agreement_due: 'ordinary',
  feedback_missing: 'ordinary',
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
  /** The area whose agreement it is about; null for all else. */
  areaId: string | null;
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

export const mailChoices = ['at_once', 'daily', 'off'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** How I want to be told of one kind, beside the bell. */
export interface NoticeChoice {
  kind: NoticeKind;
  /** What is acute or statutory comes at once, or not at all. */
  mail: MailChoice;
  push: boolean;
}

/** When I am left in peace, by the clock in Stockholm: never from what is acute or statutory. */
export interface QuietHours {
  /** "20:00" */
  from: string;
  until: string;
  onWeekends: boolean;
}

/** How I want to be told. */
export interface ChooseNotices {
  choices: NoticeChoice[];
  /** Null: at any time. */
  quiet: QuietHours | null;
}

export interface NoticeSettingsView extends ChooseNotices {
  /** Whether this installation sends letters. */
  sendsMail: boolean;
  /** Under which key a device says that it may be pushed to; null where this installation pushes to none. */
  pushKey: string | null;
}

/** A device of mine that may be pushed to, as its browser says. */
export interface PushDevice {
  endpoint: string;
  p256dh: string;
  auth: string;
}
