import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { withoutSharedOn } from '../../../../src/contract/person-copies.js';
import type { CasePersonView, DisputeView, PersonCopyView } from '../../../../src/contract/persons.js';

/** The persons of a case, each once: those who stand first, those who were taken off last. */
export function shownPersons({ persons, personCopies }: CaseView): CasePersonView[] {
  const shown = withoutSharedOn(persons, personCopies);
  return [...shown.filter(stands), ...shown.filter((person) => !stands(person))];
}

export function stands({ withdrawnAt }: CasePersonView): boolean {
  return withdrawnAt === null;
}

/** What somebody says is not so of a person, wherever it stands that is read. */
export function disputesOf({ disputes }: CaseView, person: CasePersonView): DisputeView[] {
  return disputes.filter(({ personId }) => personId === person.id);
}

/** To where a person has been shared on, as far as she stands there. */
export interface PersonSharedOn {
  copy: PersonCopyView;
  agencyIds: Audience;
  /** They read an earlier version. */
  isBehind: boolean;
}

export function personSharedOn({ persons, personCopies }: CaseView, person: CasePersonView): PersonSharedOn[] {
  const ofHer = personCopies.filter(({ streamId, personId }) => streamId === person.streamId && personId === person.id);
  return ofHer.flatMap((copy) => {
    const there = persons.find(({ streamId, id }) => streamId === copy.intoStreamId && id === person.id);
    if (there?.withdrawnAt !== null) return [];
    const agencyIds = there.audience.filter((agencyId) => !person.audience.includes(agencyId));
    return [{ copy, agencyIds, isBehind: copy.version < person.version }];
  });
}

/** Agencies on the case that do not read of her, or not as she stands now. */
export function couldKnow(view: CaseView, person: CasePersonView): Audience {
  const current = personSharedOn(view, person).filter(({ isBehind }) => !isBehind);
  const reading = [person.audience, ...current.map(({ agencyIds }) => agencyIds)].flat();
  return view.card.agencyIds.filter((agencyId) => !reading.includes(agencyId));
}

/** Whether a victim and a suspect stand here, for different readers: whoever reads both has to part them. */
export function areMixed(persons: readonly CasePersonView[]): boolean {
  const standing = persons.filter(stands);
  return standing.some(({ role }) => role === 'victim') && standing.some(({ role }) => role === 'suspect');
}
