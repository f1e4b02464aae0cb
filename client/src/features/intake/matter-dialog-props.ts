import type { IntakeView, MatterView } from '../../../../src/contract/intake.js';

/** What each of a matter's dialogs is given. */
export interface MatterDialogProps {
  matter: MatterView;
  view: IntakeView;
  onClose: () => void;
}
