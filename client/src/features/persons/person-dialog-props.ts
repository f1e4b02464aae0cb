import type { CaseView } from '../../../../src/contract/cases.js';
import type { CasePersonView } from '../../../../src/contract/persons.js';

/** A dialog about one person of a case. */
export interface PersonDialogProps {
  view: CaseView;
  person: CasePersonView;
  onClose: () => void;
}
