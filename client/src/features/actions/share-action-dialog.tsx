import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { FactList } from '../../components/fact-list.js';
import { useText } from '../../lib/text.js';
import { Revealed } from '../sharing/revealed.js';
import { ShareOnDialog } from '../sharing/share-on-dialog.js';
import { useShareAction } from './actions.api.js';
import { actionSharedOn } from './shown-actions.js';
import { useActionFacts } from './use-action-facts.js';

interface ShareActionDialogProps {
  view: CaseView;
  action: ActionView;
  onClose: () => void;
}

/** Lets more agencies know of an action: all that it says. */
export function ShareActionDialog({ view, action, onClose }: ShareActionDialogProps) {
  const t = useText();
  const share = useShareAction(action);
  const facts = useActionFacts(view)(action);
  return (
    <ShareOnDialog
      view={view}
      title={t('action.share')}
      of="action"
      audience={action.audience}
      sharedOn={actionSharedOn(view, action)}
      error={share.error}
      isBusy={share.isPending}
      onShare={(agencyIds, sharing) => {
        share.mutate({ version: action.version, agencyIds, sharing }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Revealed words={action.task}>
        <FactList facts={facts} />
      </Revealed>
    </ShareOnDialog>
  );
}
