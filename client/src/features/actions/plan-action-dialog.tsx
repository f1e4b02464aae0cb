import { Button, Group, Modal } from '@mantine/core';
import { type SubmitEvent, useId } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { AudienceFrame } from '../../components/audience-frame.js';
import { AudienceIcon } from '../../components/audience-icon.js';
import { DraftState } from '../../components/draft-state.js';
import { Missing } from '../../components/missing.js';
import { ProblemText } from '../../components/problem-text.js';
import { type AudienceChoice, useAudienceChoice } from '../../components/use-audience-choice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { ProblemError } from '../../lib/http.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { useMissing } from '../sharing/use-missing.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import { ActionFields } from './action-fields.js';
import classes from './actions.module.css';
import { useActionDraft } from './use-action-draft.js';
import { usePlanAction } from './use-plan-action.js';

interface PlanActionDialogProps {
  view: CaseView;
  onClose: () => void;
}

/** Plans an action: like a note, it is written to an audience, and begins at the narrowest. */
export function PlanActionDialog({ view, onClose }: PlanActionDialogProps) {
  const t = useText();
  const { person, agency } = useViewer();
  const begins = { task: '', ownerId: person.id, dueOn: '', audience: [agency.id], sharing: nothingSaid };
  const { input, refusal, change } = useActionDraft(view.card, begins);
  const hasContent = input.task.trim() !== '';
  const onChoose = (audience: Audience) => {
    change({ audience });
  };
  const choice = useAudienceChoice({
    own: agency.id,
    participants: view.participants,
    hasContent,
    chosen: input.audience,
    onChoose,
  });
  const readers = view.participants.filter(({ agency: { id } }) => choice.audience.includes(id));
  const isOwnerReader = readers.some(({ memberIds }) => memberIds.includes(input.ownerId));
  const draft = isOwnerReader ? input : { ...input, ownerId: person.id };
  const place = sharingPlaceOf(view, 'action');
  const { sharing: said = nothingSaid } = input;
  const lawful = useSharing(place, choice.audience, said);
  const missing = useMissing(lawful, said);
  const plan = usePlanAction(view, choice, { draft: said, sharing: lawful.sharing });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    plan(draft);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('action.plan')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <AudienceFrame choice={choice} own={agency.id} participants={view.participants} people={view.people}>
          <ActionFields readers={readers} people={view.people} input={draft} onChange={change} />
          <SharingFields
            place={place}
            state={lawful}
            draft={said}
            onChange={(sharing) => {
              change({ sharing });
            }}
          />
          <ProblemText error={refusal && new ProblemError(refusal)} />
          <PlanFoot
            view={view}
            choice={choice}
            isReady={hasContent && choice.question === null && lawful.isReady}
            missing={hasContent ? missing : t('action.plan.missing')}
            onClose={onClose}
          />
        </AudienceFrame>
      </form>
    </Modal>
  );
}

interface PlanFootProps extends PlanActionDialogProps {
  choice: AudienceChoice;
  isReady: boolean;
  /** Why it is not. */
  missing: string | null;
}

/** The button names who will read, and wears their colour. */
function PlanFoot({ view, choice: { audience, everyone }, isReady, missing, onClose }: PlanFootProps) {
  const t = useText();
  const id = useId();
  const kind = kindOf(audience, everyone);
  const words = useAudienceWords({ everyone, agencies: view.participants.map(({ agency }) => agency) });
  return (
    <Group justify="flex-end" gap="xs">
      <span className={classes.draft}>
        <DraftState kind="action" id={view.card.caseId} />
      </span>
      <Missing id={id} words={missing} />
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button
        type="submit"
        variant="filled"
        color={kind}
        leftSection={<AudienceIcon kind={kind} />}
        disabled={!isReady}
        {...(missing === null ? {} : { 'aria-describedby': id })}
      >
        {t('action.plan.act', { audience: words.full(audience).toLowerCase() })}
      </Button>
    </Group>
  );
}
