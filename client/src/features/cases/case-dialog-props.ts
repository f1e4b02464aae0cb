import type { CaseView } from '../../../../src/contract/cases.js';

/** What each dialog about a case is given. */
export interface CaseDialogProps {
  view: CaseView;
  onClose: () => void;
}
