import type { BoardEvents, LivePayload, CaseEventName } from '../../../../src/contract/live.js';
import type { Heads, StreamPosition } from '../../../../src/contract/streams.js';

/** Events that have a place in a stream. */
export type PlacedEventName = CaseEventName | keyof BoardEvents;

/** One such event, as it was told. */
export type ToldEvent = { [E in PlacedEventName]: ToldOf<E> }[PlacedEventName];

export interface ToldOf<E extends PlacedEventName> {
  name: E;
  payload: LivePayload<E>;
  at: StreamPosition;
}

/** The case that an event is about: a card change carries the card, the rest name the case. */
export function caseIdOf({ payload }: ToldEvent): string {
  return 'card' in payload ? payload.card.caseId : payload.caseId;
}

/** Whether a view with these heads has come at least as far as what was told of the streams in it. */
export function reaches(heads: Heads, told: Heads): boolean {
  return Object.entries(heads).every(([streamId, head]) => head >= (told[streamId] ?? 0));
}
