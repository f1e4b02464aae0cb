import { Button } from '@mantine/core';
import { IconArrowBackUp, IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { GoOn } from '../../components/go-on.js';
import { ItemMenu } from '../../components/item-menu.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { couldKnow } from '../sharing/shared-on.js';
import classes from './actions.module.css';
import { ConcludeActionDialog } from './conclude-action-dialog.js';
import { ReplanActionDialog } from './replan-action-dialog.js';
import { ShareActionDialog } from './share-action-dialog.js';
import { actionSharedOn } from './shown-actions.js';
import { WithdrawActionDialog } from './withdraw-action-dialog.js';

interface ActionActsProps {
  view: CaseView;
  action: ActionView;
}

type MenuAct = 'share' | 'withdraw';
type Act = MenuAct | 'conclude' | 'replan';

const icons = { share: IconUsersPlus, withdraw: IconArrowBackUp };

/** What its readers can do with an action; a copy is changed where it came from. */
export function ActionActs({ view, action }: ActionActsProps) {
  const t = useText();
  const me = useViewer().person.id;
  const [open, setOpen] = useState<Act | null>(null);
  const acts = menuOf(view, action, me);
  return (
    <div className={classes.acts}>
      {action.sharedById === null ? <Changes action={action} onAct={setOpen} /> : null}
      {acts.length > 0 ? (
        <ItemMenu
          label={t('action.menu')}
          acts={acts}
          icons={icons}
          wordsOf={(act) => t(`action.${act}`)}
          onAct={setOpen}
        />
      ) : null}
      <ActionDialog
        act={open}
        view={view}
        action={action}
        onClose={() => {
          setOpen(null);
        }}
      />
    </div>
  );
}

function Changes({ action, onAct }: { action: ActionView; onAct: (act: Act) => void }) {
  const t = useText();
  const isOpen = action.outcome === null;
  const replan = () => {
    onAct('replan');
  };
  return (
    <>
      <GoOn kind="replanning" id={action.id} onGoOn={replan} />
      {isOpen ? (
        <Button variant="subtle" onClick={replan}>
          {t('action.replan')}
        </Button>
      ) : null}
      <Button
        onClick={() => {
          onAct('conclude');
        }}
      >
        {t(isOpen ? 'action.conclude' : 'action.revise')}
      </Button>
    </>
  );
}

function ActionDialog({ act, ...dialog }: ActionActsProps & { act: Act | null; onClose: () => void }) {
  switch (act) {
    case 'share':
      return <ShareActionDialog {...dialog} />;
    case 'withdraw':
      return <WithdrawActionDialog {...dialog} />;
    case 'replan':
      return <ReplanActionDialog {...dialog} />;
    case 'conclude':
      return <ConcludeActionDialog {...dialog} />;
    case null:
      return null;
  }
}

/** Whoever reads it may share it on; whoever planned it or shared it on may take a copy back. */
function menuOf(view: CaseView, action: ActionView, me: string): MenuAct[] {
  if (action.outcome === 'withdrawn') return [];
  const share: MenuAct[] = couldKnow(view, action.audience, actionSharedOn(view, action)).length > 0 ? ['share'] : [];
  const isHers = action.sharedById !== null && [action.authorId, action.sharedById].includes(me);
  return isHers ? [...share, 'withdraw'] : share;
}
