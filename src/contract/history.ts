import type { AgencyView, Audience, PersonView } from './agencies.js';
import type { CaseEventName, StreamEventName } from './live.js';
import type { StreamPosition } from './streams.js';

/** What happened, by the name under which it was told. */
export interface Happening {
  kind: StreamEventName;
  /** The note, action, consent, request, person or matter that it is about. */
  itemId?: string;
  /** A person or an agency, where there was another before. */
  fromId?: string | null;
  toId?: string | null;
  /** A word of a closed list: a stage, a reason. */
  fromWord?: string;
  toWord?: string;
  /** Who came onto the case by it. */
  came?: readonly string[];
}

/** A step that a stream has moved, as each of its readers sees it. Nothing that anybody has written is in it. */
export interface HistoryEntry extends StreamPosition {
  audience: Audience;
  at: string;
  /** Null where nobody did it: it came by itself. */
  byId: string | null;
  agencyId: string | null;
  /** Where it was shared on: who had written it. */
  authorId: string | null;
  kind: CaseEventName;
  itemId: string | null;
  fromId: string | null;
  toId: string | null;
  fromWord: string | null;
  toWord: string | null;
  came: string[];
  gone: string[];
}

/** What has happened in a case, of that which I may read, newest first. */
export interface HistoryPage {
  entries: HistoryEntry[];
  /** Asks for what was before these; null when they reach the beginning. */
  before: string | null;
  people: PersonView[];
  agencies: AgencyView[];
}
