import { withoutCopies } from './copies.js';
import type { CasePersonView, PersonCopyView } from './persons.js';

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
