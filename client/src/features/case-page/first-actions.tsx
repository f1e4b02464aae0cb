import { Checkbox, Stack } from '@mantine/core';
import type { ChosenAction } from '../../../../src/contract/action-copies.js';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { useText } from '../../lib/text.js';
import { shownActions, standsAsPlanned } from '../actions/shown-actions.js';
import { useActionLine } from '../actions/use-action-facts.js';
import classes from './case.module.css';

interface FirstActionsProps {
  view: CaseView;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Which of the actions somebody who comes onto the case gets to know: none, until each is chosen. */
export function FirstActions({ view, chosen, onChange }: FirstActionsProps) {
  const t = useText();
  const lineOf = useActionLine(view);
  const actions = standing(view);
  if (actions.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('case.invite.actions')}
      description={t('case.invite.actionsHint')}
      value={chosen}
      onChange={onChange}
    >
      <Stack
        gap="xs"
        mt={6}
        className={classes.firstActions ?? ''}
        tabIndex={0}
        role="group"
        aria-label={t('case.invite.actions')}
      >
        {actions.map((action) => (
          <Checkbox key={keyOf(action)} value={keyOf(action)} label={action.task} description={lineOf(action)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** What was chosen, as it stands on screen now. */
export function chosenActions(view: CaseView, chosen: readonly string[]): ChosenAction[] {
  return standing(view)
    .filter((action) => chosen.includes(keyOf(action)))
    .map(({ streamId, id, version }) => ({ streamId, actionId: id, version }));
}

function standing(view: CaseView): ActionView[] {
  return shownActions(view).filter(standsAsPlanned);
}

function keyOf({ streamId, id }: ActionView): string {
  return `${streamId}/${id}`;
}
