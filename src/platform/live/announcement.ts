import type { LivePayload, PersonalEvents, StreamEventName } from '../../contract/live.js';
import type { StreamPosition } from '../../contract/streams.js';

/** Something that happened in a stream, told to its readers. */
export interface StreamAnnouncement {
  readonly to: 'readers';
  readonly event: StreamEventName;
  readonly payload: unknown;
  readonly at: StreamPosition;
  /** Null: it came by itself. */
  readonly byId: string | null;
}

/** Something told to certain people, wherever they are signed in. */
export interface PersonalAnnouncement<E extends keyof PersonalEvents = keyof PersonalEvents> {
  readonly to: 'people';
  readonly event: E;
  readonly payload?: LivePayload<E>;
  readonly personIds: readonly string[];
}

/** Something told to the managers of certain agencies. */
export interface ManagerialAnnouncement {
  readonly to: 'managers';
  readonly event: 'agency.changed';
  readonly agencyIds: readonly string[];
}

/** That an agency has gone from a case, told to those who stay: where, only the teller knows. */
export interface DepartureAnnouncement {
  readonly to: 'remaining';
  readonly caseId: string;
  readonly agencyId: string;
}

/** Who hears that something changed in an area: all who read there; an agency's own people; those and whoever keeps promises; whoever moderates. */
export type AreaReaders = 'all' | 'own' | 'counted' | 'moderators';

/** That something changed of how it is in an area, of what is promised there, or of what citizens have said. */
export interface AreaAnnouncement {
  readonly to: 'area';
  readonly event: 'promises.changed';
  readonly areaId: string;
  readonly whose: AreaReaders;
  /** Whose own it is, or who counted it. */
  readonly agencyId: string | null;
}

/** What those alone hear of an area who moderate what citizens say. */
export function toModerators(areaId: string): AreaAnnouncement {
  return { to: 'area', event: 'promises.changed', areaId, whose: 'moderators', agencyId: null };
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** What keepers of promises alone hear of an area: as if an agency that there is not had counted it. */
export function toKeepers(areaId: string): AreaAnnouncement {
  return { to: 'area', event: 'promises.changed', areaId, whose: 'counted', agencyId: nobody };
}

export type Announcement =
  StreamAnnouncement | PersonalAnnouncement | ManagerialAnnouncement | DepartureAnnouncement | AreaAnnouncement;
