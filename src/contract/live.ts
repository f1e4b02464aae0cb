import type { ActionCopyView } from './action-copies.js';
import type { ActionView } from './actions.js';
import type { Audience } from './agencies.js';
import type { CardFace } from './cards.js';
import type { ConsentView } from './consents.js';
import type { CopyView } from './copies.js';
import type { MatterRow, MatterWritten } from './intake.js';
import type { NoteView } from './notes.js';
import type { CasePersonView, DisputeView, MergeView, PersonCopyView } from './persons.js';
import type { RequestView } from './requests.js';
import type { StreamPosition } from './streams.js';

/** A change of a card, told to every agency on the case. */
export interface CardChange {
  card: CardFace;
  byId: string;
}

export interface CardMove extends CardChange {
  fromStage: string;
}

/** Told to the readers of a case, after the commit, each once and in order. */
export interface CaseEvents {
  'case.opened': (change: CardChange, at: StreamPosition) => void;
  'case.moved': (change: CardMove, at: StreamPosition) => void;
  'case.described': (change: CardChange, at: StreamPosition) => void;
  'case.assigned': (change: CardChange, at: StreamPosition) => void;
  'case.closed': (change: CardChange, at: StreamPosition) => void;
  'case.reopened': (change: CardChange, at: StreamPosition) => void;
  'case.restricted': (change: CardChange, at: StreamPosition) => void;
  /** An agency came onto the case or ended its part: the card is told on another stream from now on. */
  'case.joined': (change: CardChange, at: StreamPosition) => void;
  /** Who of the agencies are on the case has changed: ask again who they are. */
  'case.peopled': (about: { caseId: string }, at: StreamPosition) => void;
  'note.written': (note: NoteView, at: StreamPosition) => void;
  'note.corrected': (note: NoteView, at: StreamPosition) => void;
  'note.withdrawn': (note: NoteView, at: StreamPosition) => void;
  /** Told where it came from; where it went, it is written. */
  'note.shared': (copy: CopyView, at: StreamPosition) => void;
  'action.planned': (action: ActionView, at: StreamPosition) => void;
  'action.replanned': (action: ActionView, at: StreamPosition) => void;
  'action.concluded': (action: ActionView, at: StreamPosition) => void;
  /** Told where it came from; where it went, it is planned. */
  'action.shared': (copy: ActionCopyView, at: StreamPosition) => void;
  'action.withdrawn': (action: ActionView, at: StreamPosition) => void;
  'consent.recorded': (consent: ConsentView, at: StreamPosition) => void;
  'consent.withdrawn': (consent: ConsentView, at: StreamPosition) => void;
  'person.added': (person: CasePersonView, at: StreamPosition) => void;
  'person.corrected': (person: CasePersonView, at: StreamPosition) => void;
  'person.withdrawn': (person: CasePersonView, at: StreamPosition) => void;
  /** Told where it came from; where it went, it is added. */
  'person.shared': (copy: PersonCopyView, at: StreamPosition) => void;
  'person.disputed': (dispute: DisputeView, at: StreamPosition) => void;
  'person.merged': (merge: MergeView, at: StreamPosition) => void;
  'person.parted': (merge: MergeView, at: StreamPosition) => void;
  'request.made': (request: RequestView, at: StreamPosition) => void;
  'request.answered': (request: RequestView, at: StreamPosition) => void;
  'request.refused': (request: RequestView, at: StreamPosition) => void;
  'request.withdrawn': (request: RequestView, at: StreamPosition) => void;
}

/** Told to those who read at an intake, likewise. */
export interface IntakeEvents {
  'matter.arrived': (matter: MatterRow, at: StreamPosition) => void;
  'matter.changed': (matter: MatterRow, at: StreamPosition) => void;
  /** Something was written in its thread: there are so many messages now. */
  'matter.written': (about: MatterWritten, at: StreamPosition) => void;
}

/** What moves a stream. */
export type StreamEvents = CaseEvents & IntakeEvents;

/** Told to those who watch a board instead of what is written inside its cases: ask for that one card again. */
export interface BoardEvents {
  'case.stirred': (about: { caseId: string; byId: string | null }, at: StreamPosition) => void;
}

/** Told to one person's open sessions. */
export interface PersonalEvents {
  /** I came onto a case, a board or the intake, or am there no more: fetch my boards, my session and what is open again. */
  'places.changed': () => void;
  /** I am no longer on this case: drop all that is held of it. Where my whole agency is not, it keeps a record. */
  'case.left': (about: { caseId: string; isKept: boolean }) => void;
  /** I read this case on another screen: fetch its card again. */
  'case.read': (about: { caseId: string }) => void;
  /** My agency's people, boards or cases changed (to its managers). */
  'agency.changed': () => void;
  /** Somebody wants me to call her, or I have asked for it on another screen: fetch my calls again. */
  'call.asked': () => void;
  /** What I have asked for was answered: fetch my calls again. */
  'call.settled': () => void;
  /** A concern of mine has come further, or something was written in its thread: fetch my concerns again. */
  'concern.changed': (about: { concernId: string }) => void;
  /** There is something to tell me, or it is so no more: fetch what I have been told of again. */
  'notices.changed': () => void;
  /** Something of what is promised for this area is new, or was counted: fetch its promises again. */
  'promises.changed': (about: { areaId: string }) => void;
  /** Signed out, here or elsewhere: drop everything. */
  'session.ended': () => void;
}

/** What is true now and kept nowhere. */
export interface PassingEvents {
  /** Who is in this view now, of those whom I may see there. */
  'presence.changed': (presence: { view: LiveView; personIds: string[] }) => void;
  /** Somebody is writing, to these readers. Over when nothing has come for 5 s. */
  writing: (about: { caseId: string; personId: string; audience: Audience }) => void;
}

/** Everything the server may tell. Adding a line here breaks both sides until they handle it. */
export type LiveEvents = StreamEvents & BoardEvents & PersonalEvents & PassingEvents;

/** What one watches as one thing. */
export interface LiveView {
  /**
   * `mine` is all that I may read in open cases: its id is my own. `intake` is what has come in to my agency, by its id;
   * `matter` one of it, to see who is looking at it.
   */
  kind: 'board' | 'case' | 'mine' | 'intake' | 'matter';
  id: string;
}

/** Either what was asked for, or the `code` of a problem. */
export type LiveReply<T> = (T & { ok: true }) | { ok: false; code: string };

/** Everything a client may ask over the socket. Writing goes over HTTP: one path to guard. */
export interface LiveRequests {
  /** Starts listening, and says how far the view has come: another digest than mine means fetch again. */
  'view.watch': (view: LiveView, reply: (answer: LiveReply<{ digest: string; presentIds: string[] }>) => void) => void;
  'view.leave': (view: LiveView, reply: (answer: LiveReply<object>) => void) => void;
  /** Asked every 30 s: the digest of the view as it stands. */
  pulse: (view: LiveView, reply: (answer: LiveReply<{ digest: string }>) => void) => void;
  /** Whether other agencies than mine may see that I am here. Off until asked for, and for this connection only. */
  'presence.show': (shown: boolean, reply: (answer: LiveReply<object>) => void) => void;
  writing: (about: { caseId: string; audience: Audience }, reply: (answer: LiveReply<object>) => void) => void;
}

export type LiveEventName = keyof LiveEvents;
export type LivePayload<E extends LiveEventName> = Parameters<LiveEvents[E]>[0];
export type StreamEventName = keyof StreamEvents;
export type CaseEventName = keyof CaseEvents;
