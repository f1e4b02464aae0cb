import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { ConsentView, SharedOnConsent } from '../../../../src/contract/consents.js';
import { withoutTwins } from '../../../../src/contract/copies.js';
import { dateOf } from '../../lib/dates.js';
import { useToday } from '../../lib/use-today.js';
import { sharedOnConsentQuery } from './consents.api.js';
import { stateOf } from './shown-consents.js';

/** On which day the consent ended that something was told on, if it was told on nothing else: by where it stands. */
export type EndedConsents = ReadonlyMap<string, string>;

export function useEndedConsents(view: CaseView): EndedConsents {
  const today = useToday();
  const ended = useMemo(() => endedIn(view.consents, today), [view.consents, today]);
  const { data } = useQuery({
    ...sharedOnConsentQuery(view.card.caseId, [...ended.keys()].join()),
    enabled: ended.size > 0,
  });
  return useMemo(() => marksOf(data ?? [], ended), [data, ended]);
}

function endedIn(consents: readonly ConsentView[], today: string): Map<string, string> {
  const over = withoutTwins(consents).filter((consent) => ['over', 'withdrawn'].includes(stateOf(consent, today)));
  return new Map(over.map(({ id, withdrawnAt, until }) => [id, withdrawnAt ? dateOf(new Date(withdrawnAt)) : until]));
}

/** What was told to somebody on one that is still in force is not marked. */
function marksOf(shared: readonly SharedOnConsent[], ended: ReadonlyMap<string, string>): EndedConsents {
  const standing = new Set(shared.filter(({ consentId }) => !ended.has(consentId)).map(placeOf));
  const over = shared.filter((each) => !standing.has(placeOf(each)));
  return new Map(over.map((each) => [placeOf(each), ended.get(each.consentId) ?? '']));
}

function placeOf({ streamId, itemId }: Pick<SharedOnConsent, 'streamId' | 'itemId'>): string {
  return `${streamId}/${itemId}`;
}

interface Standing {
  streamId: string;
  id: string;
}

/** The day of one that something was told on: where it stands, or where it was shared on. */
export function endedFor(ended: EndedConsents, item: Standing, shared: readonly { there: Standing }[]) {
  const places = [item, ...shared.map(({ there }) => there)].map(({ streamId, id }) =>
    placeOf({ streamId, itemId: id }),
  );
  return places.map((place) => ended.get(place)).find((day) => day !== undefined);
}
