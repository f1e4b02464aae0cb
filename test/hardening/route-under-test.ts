import type { Method } from '../support/person.js';
import type { Kind } from './kinds.js';

export type RoleName = 'officer' | 'teacher' | 'manager' | 'operator' | 'phone' | 'nobody';

/** A route, and a request to it that only one fault will keep from doing something. */
export interface RouteUnderTest {
  readonly method: Method;
  readonly path: string;
  /** Whom it lets in. */
  readonly by: RoleName;
  readonly ids: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, readonly [Kind, unknown]>>;
  readonly query?: string;
}

/** Ids of what there really is: of those, the officer may read all. */
export interface Things {
  readonly caseId: string;
  /** Another open case, with the same people on it. */
  readonly otherCaseId: string;
  readonly streamId: string;
  readonly noteId: string;
  readonly actionId: string;
  readonly consentId: string;
  /** What social services ask the police, and where that stands. */
  readonly request: Readonly<Record<'streamId' | 'requestId', string>>;
  readonly personId: string;
  /** Another, and that they are one. */
  readonly otherPersonId: string;
  readonly mergeId: string;
  /** That somebody wants the officer to call her. */
  readonly callId: string;
  /** A consultation that the officer has raised; and one that came in to the police. */
  readonly concernId: string;
  /** Another phone of the officer's than the one that asks. */
  readonly phoneId: string;
  readonly matterId: string;
  readonly colleagueId: string;
  readonly authorityId: string;
  readonly areaId: string;
  /** What is promised there, one of the things that it is about, and what somebody wants to publish. */
  readonly promiseId: string;
  readonly focusId: string;
  readonly proposalId: string;
  readonly observationId: string;
  /** What has been agreed for it, and a file of figures that was brought in. */
  readonly agreementId: string;
  readonly importId: string;
  /** What a citizen has said of the area. */
  readonly voiceId: string;
}

/** What its request says, without a fault. */
export function bodyOf({ body = {} }: RouteUnderTest): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).map(([field, [, value]]) => [field, value]));
}

/** Where it goes; with other ids in place of its own. */
export function pathOf({ path, ids }: RouteUnderTest, other: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => other[name] ?? ids[name] ?? '');
}
