import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { SharedLine } from '../sharing/shared-line.js';
import { actionSharedOn } from './shown-actions.js';
import { WithdrawActionDialog } from './withdraw-action-dialog.js';

interface ActionSharedOnProps {
  view: CaseView;
  action: ActionView;
}

/** To whom an action has been shared on, by whom and when: known where it came from, and nowhere else. */
export function ActionSharedOn({ view, action }: ActionSharedOnProps) {
  const t = useText();
  return actionSharedOn(view, action).map(({ copy, there, agencyIds, isBehind }) => (
    <SharedLine
      key={copy.intoStreamId}
      {...{ view, copy, agencyIds }}
      behind={isBehind ? t('action.shared.behind') : ''}
    >
      {view.may.write ? <TakeBackThere action={there} /> : null}
    </SharedLine>
  ));
}

/** By whoever planned it, or shared it on: here it goes on. */
function TakeBackThere({ action }: { action: ActionView }) {
  const t = useText();
  const me = useViewer().person.id;
  const [isOpen, setOpen] = useState(false);
  if (![action.authorId, action.sharedById].includes(me)) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('action.shared.takeBack')}
      </Button>
      {isOpen ? (
        <WithdrawActionDialog
          action={action}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
