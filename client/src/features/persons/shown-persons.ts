import type { CaseView } from '../../../../src/contract/cases.js';
import { standingMerges, withoutSharedOn } from '../../../../src/contract/person-copies.js';
import type { CasePersonView, DisputeView, MergeView, PersonCopyView } from '../../../../src/contract/persons.js';
import { sharedOnBy, type SharedOn } from '../sharing/shared-on.js';

/** The persons of a case, each once: those who stand first, those who were taken off last. */
export function shownPersons({ persons, personCopies }: CaseView): CasePersonView[] {
  const shown = withoutSharedOn(persons, personCopies);
  return [...shown.filter(stands), ...shown.filter((person) => !stands(person))];
}

export function stands({ withdrawnAt }: CasePersonView): boolean {
  return withdrawnAt === null;
}

/** Somebody who stands here more than once: as she is shown, and what it is said by. */
export interface SamePerson {
  person: CasePersonView;
  merge: MergeView;
}

/** Who else here is said to be this person, by whoever says so, each with what says it. */
export function sameAs(view: CaseView, person: CasePersonView): SamePerson[] {
  const standing = shownPersons(view).filter(stands);
  const merges = standingMerges(view.merges, standing);
  const found = new Map<CasePersonView, MergeView | null>([[person, null]]);
  for (const [from] of found) {
    for (const merge of merges) {
      const other = standing.find((each) => isJoined(merge, from, each));
      if (other && !found.has(other)) found.set(other, merge);
    }
  }
  return [...found].flatMap(([each, merge]) => (merge === null ? [] : [{ person: each, merge }]));
}

/** Whom else she could be said to be: who stands here, and is not said to be her already. */
export function couldBe(view: CaseView, person: CasePersonView): CasePersonView[] {
  const same = sameAs(view, person).map((each) => each.person);
  return shownPersons(view).filter((each) => stands(each) && each !== person && !same.includes(each));
}

function isJoined(merge: MergeView, one: CasePersonView, other: CasePersonView): boolean {
  const ends = [`${merge.oneStream}/${merge.oneId}`, `${merge.otherStream}/${merge.otherId}`];
  return one !== other && ends.includes(keyOf(one)) && ends.includes(keyOf(other));
}

/** Each human being once: of those who are one, whom most read, and of them who was added first. */
export function listedPersons(view: CaseView): CasePersonView[] {
  return shownPersons(view).filter((person) => {
    const same = sameAs(view, person).map((each) => each.person);
    return [person, ...same].sort(byReadersAndTime)[0] === person;
  });
}

function byReadersAndTime(one: CasePersonView, other: CasePersonView): number {
  return (
    other.audience.length - one.audience.length ||
    one.addedAt.localeCompare(other.addedAt) ||
    one.id.localeCompare(other.id)
  );
}

/** Whether two who are not said to be one have one number. */
export function haveOneNumber(persons: readonly CasePersonView[]): boolean {
  const numbers = persons.filter(stands).flatMap(({ number }) => number ?? []);
  return new Set(numbers).size < numbers.length;
}

export function keyOf({ streamId, id }: CasePersonView): string {
  return `${streamId}/${id}`;
}

/** What somebody says is not so of a person, wherever it stands that is read. */
export function disputesOf({ disputes }: CaseView, person: CasePersonView): DisputeView[] {
  return disputes.filter(({ personId }) => personId === person.id);
}

/** To where a person has been shared on. */
export function personSharedOn(
  { persons, personCopies }: CaseView,
  person: CasePersonView,
): SharedOn<CasePersonView, PersonCopyView>[] {
  const ofHer = personCopies.filter(({ streamId, personId }) => streamId === person.streamId && personId === person.id);
  return sharedOnBy(person, ofHer, persons, stands);
}

/** Whether a victim and a suspect stand here, for different readers: whoever reads both has to part them. */
export function areMixed(persons: readonly CasePersonView[]): boolean {
  const standing = persons.filter(stands);
  return standing.some(({ role }) => role === 'victim') && standing.some(({ role }) => role === 'suspect');
}
