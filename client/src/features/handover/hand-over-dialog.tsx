import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { noteLength } from '../../../../src/contract/notes.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { FormDialog } from '../../components/form-dialog.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { PersonSelect } from '../../components/person-select.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import type { CaseDialogProps } from '../cases/case-dialog-props.js';
import { scopeOf } from '../../components/case-scope.js';
import { useHandOver } from './handover.api.js';

/** Who answers for the case from now on, what she should know, and which of my actions go with it. */
export function HandOverDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const { agency } = useViewer();
  const handOver = useHandOver(view.card);
  const [noteId] = useState(newId);
  const [toId, setToId] = useState('');
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const offered = useMyActions(view);
  const isReadable = readableBy(view, toId);
  const actionIds = offered.filter((action) => isReadable(action) && chosen.includes(action.id)).map(({ id }) => id);
  const submit = () => {
    const { revision } = view.card;
    const handing = { revision, toId, noteId, note: note.trim() || null, audience: [agency.id], actionIds };
    handOver.mutate(handing, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('case.act.handOver')}
      act={t('case.act.handOver')}
      size="lg"
      error={handOver.error}
      isBusy={handOver.isPending}
      isReady={toId !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonSelect
        label={t('handover.to')}
        participants={view.participants}
        people={view.people}
        nobody={t('handover.choose')}
        value={toId}
        onChange={setToId}
      />
      <Textarea
        label={t('handover.note')}
        description={t('handover.note.hint', { agency: agency.name })}
        value={note}
        minRows={3}
        maxLength={noteLength.max}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <IdentityWarning text={note} />
      {offered.length > 0 ? (
        <Checkbox.Group
          label={t('handover.actions')}
          description={t('handover.actions.hint')}
          value={chosen}
          onChange={setChosen}
        >
          <Stack gap="xs" mt={8}>
            {offered.map((action) => (
              <ActionBox key={action.id} view={view} action={action} isReadable={toId === '' || isReadable(action)} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
    </FormDialog>
  );
}

/** What was shared on to where I read it is handed over where it came from. */
function useMyActions({ actions }: CaseView): ActionView[] {
  const me = useViewer().person.id;
  return actions.filter(
    ({ ownerId, outcome, sharedById }) => ownerId === me && outcome === null && sharedById === null,
  );
}

function readableBy({ participants }: CaseView, personId: string) {
  const agencies = participants.filter(({ memberIds }) => memberIds.includes(personId)).map(({ agency }) => agency.id);
  return ({ audience }: ActionView) => agencies.some((agencyId) => audience.includes(agencyId));
}

function ActionBox({ view, action, isReadable }: { view: CaseView; action: ActionView; isReadable: boolean }) {
  const t = useText();
  return (
    <Checkbox
      value={action.id}
      disabled={!isReadable}
      label={
        <>
          {action.task} <AudienceTag audience={action.audience} scope={scopeOf(view)} isShort />
        </>
      }
      description={isReadable ? undefined : t('handover.cannotRead')}
    />
  );
}
