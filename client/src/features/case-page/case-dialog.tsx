import { RecordConsentDialog } from '../consents/record-consent-dialog.js';
import { ExportCaseDialog } from '../export/export-case-dialog.js';
import { CaseKnowledgeDialog } from '../knowledge/case-knowledge-dialog.js';
import { HandOverDialog } from '../handover/hand-over-dialog.js';
import { AssignDialog } from '../cases/assign-dialog.js';
import type { CaseDialogProps } from '../cases/case-dialog-props.js';
import { CloseDialog } from '../cases/close-dialog.js';
import { DescribeDialog } from '../cases/describe-dialog.js';
import { EndPartDialog } from '../cases/end-part-dialog.js';
import { EndPartOfDialog } from '../cases/end-part-of-dialog.js';
import { InviteAgencyDialog } from './invite-agency-dialog.js';
import { MergeCaseDialog } from '../cases/merge-case-dialog.js';
import { MoveDialog } from '../cases/move-dialog.js';
import { RestrictDialog } from '../cases/restrict-dialog.js';

const dialogs = {
  describe: DescribeDialog,
  assign: AssignDialog,
  handOver: HandOverDialog,
  move: MoveDialog,
  invite: InviteAgencyDialog,
  consent: RecordConsentDialog,
  restrict: RestrictDialog,
  merge: MergeCaseDialog,
  close: CloseDialog,
  endPart: EndPartDialog,
  endPartOf: EndPartOfDialog,
  knowledge: CaseKnowledgeDialog,
  export: ExportCaseDialog,
};

export type AskedActName = keyof typeof dialogs;

/** The dialog of an act. */
export function CaseDialog({ act, ...props }: CaseDialogProps & { act: AskedActName }) {
  const Dialog = dialogs[act];
  return <Dialog {...props} />;
}
