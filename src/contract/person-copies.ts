import { withoutCopies } from './copies.js';
import type { CasePersonView, MergeView, PersonCopyView } from './persons.js';

/** Which of these persons are said to be one, by what is still said. */
export function standingMerges(
  merges: readonly MergeView[],
  persons: readonly Pick<CasePersonView, 'streamId' | 'id'>[],
): MergeView[] {
  const isHere = (inStream: string, personId: string) =>
    persons.some(({ streamId, id }) => streamId === inStream && id === personId);
  return merges.filter(
    ({ undoneAt, oneStream, oneId, otherStream, otherId }) =>
      undoneAt === null && isHere(oneStream, oneId) && isHere(otherStream, otherId),
  );
}

/** Whoever reads a person and its copies reads one: the person, without what was copied from it. */
export function withoutSharedOn(
  persons: readonly CasePersonView[],
  copies: readonly PersonCopyView[],
): CasePersonView[] {
  return withoutCopies(
    persons,
    copies.map((copy) => ({ ...copy, noteId: copy.personId })),
  );
}
