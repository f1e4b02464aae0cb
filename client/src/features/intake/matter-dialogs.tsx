import { AnswerDialog } from './answer-dialog.js';
import { AssignDialog } from './assign-dialog.js';
import { ConcludeDialog } from './conclude-dialog.js';
import { CorrectDecisionDialog, CorrectProtectionDialog } from './correct-dialog.js';
import { DecideDialog } from './decide-dialog.js';
import { ExtendDialog } from './extend-dialog.js';
import { IntoCaseDialog } from './into-case-dialog.js';
import type { MatterDialogProps } from './matter-dialog-props.js';
import { ProtectionDialog } from './protection-dialog.js';
import { RateDialog } from './rate-dialog.js';

const dialogs = {
  protection: ProtectionDialog,
  decision: DecideDialog,
  case: IntoCaseDialog,
  answer: AnswerDialog,
  conclude: ConcludeDialog,
  assign: AssignDialog,
  rate: RateDialog,
  extend: ExtendDialog,
  correctProtection: CorrectProtectionDialog,
  correctDecision: CorrectDecisionDialog,
} as const;

export type OpenedDialog = keyof typeof dialogs | null;

/** The dialog of an act, while it is open. */
export function MatterDialog({ open, ...props }: MatterDialogProps & { open: OpenedDialog }) {
  if (open === null) return null;
  const Dialog = dialogs[open];
  return <Dialog {...props} />;
}
