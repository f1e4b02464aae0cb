import type { CaseView } from '../../../../src/contract/cases.js';
import type { CasePersonView, DisputeView, MergeView, PersonCopyView } from '../../../../src/contract/persons.js';
import { byTime, place } from '../cases/case-changes.js';

// What can happen to the persons of a case that has been fetched: pure, and safe to do twice.

export function withPerson(view: CaseView, person: CasePersonView): CaseView {
  return { ...view, persons: place(view.persons, person).sort(byTime('addedAt')) };
}

export function withDispute(view: CaseView, dispute: DisputeView): CaseView {
  return { ...view, disputes: place(view.disputes, dispute).sort(byTime('at')) };
}

export function withMerge(view: CaseView, merge: MergeView): CaseView {
  return { ...view, merges: place(view.merges, merge).sort(byTime('at')) };
}

export function withPersonCopy(view: CaseView, copy: PersonCopyView): CaseView {
  const isSame = ({ streamId, personId, intoStreamId }: PersonCopyView) =>
    streamId === copy.streamId && personId === copy.personId && intoStreamId === copy.intoStreamId;
  const others = view.personCopies.filter((other) => !isSame(other) || other.seq > copy.seq);
  return { ...view, personCopies: others.some(isSame) ? others : [...others, copy].sort(byTime('at')) };
}
