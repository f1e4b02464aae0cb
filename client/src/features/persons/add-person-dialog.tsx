import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { AudienceFrame } from '../../components/audience-frame.js';
import { AudienceIcon } from '../../components/audience-icon.js';
import { ProblemText } from '../../components/problem-text.js';
import { type AudienceChoice, useAudienceChoice } from '../../components/use-audience-choice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import { FactFields } from './fact-fields.js';
import { factsOf, missingIn, type MissingFact, nobody, type PersonInput } from './person-input.js';
import classes from './persons.module.css';
import { useAddPerson } from './persons.api.js';

interface AddPersonDialogProps {
  view: CaseView;
  onClose: () => void;
}

/** Adds somebody: like a note, for an audience, and at first for the narrowest. What has been filled in is kept nowhere but here. */
export function AddPersonDialog({ view, onClose }: AddPersonDialogProps) {
  const t = useText();
  const own = useViewer().agency.id;
  const [id, setId] = useState(newId);
  const [input, setInput] = useState<PersonInput>(nobody);
  const [chosen, setChosen] = useState<Audience>([own]);
  const [said, setSaid] = useState(nothingSaid);
  const { participants, people, may } = view;
  const hasContent = [input.name, input.number, input.address, input.phone].some((text) => text.trim() !== '');
  const choice = useAudienceChoice({ own, participants, hasContent, chosen, onChoose: setChosen });
  const place = sharingPlaceOf(view, 'person');
  const lawful = useSharing(place, choice.audience, said);
  const add = useAddPerson(view.card.caseId);
  const missing = missingIn(input, may.markPersons);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const person = { ...factsOf(input, may.markPersons), id, audience: choice.audience, sharing: lawful.sharing };
    add.mutate(person, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('persons.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <AudienceFrame choice={choice} own={own} participants={participants} people={people}>
          <Stack gap="sm">
            <FactFields
              input={input}
              areMarked={may.markPersons}
              onChange={(changes) => {
                setInput({ ...input, ...changes });
                setId(newId()); // somebody else, whatever became of the first
              }}
            />
            <SharingFields place={place} state={lawful} draft={said} onChange={setSaid} />
            <ProblemText error={add.error} />
            <AddFoot
              view={view}
              choice={choice}
              missing={missing}
              isReady={missing === null && choice.question === null && lawful.isReady && !add.isPending}
              onClose={onClose}
            />
          </Stack>
        </AudienceFrame>
      </form>
    </Modal>
  );
}

interface AddFootProps extends AddPersonDialogProps {
  choice: AudienceChoice;
  missing: MissingFact | null;
  isReady: boolean;
}

/** The button names who will read, and wears their colour. */
function AddFoot({ view, choice: { audience, everyone }, missing, isReady, onClose }: AddFootProps) {
  const t = useText();
  const kind = kindOf(audience, everyone);
  const words = useAudienceWords({ everyone, agencies: view.participants.map(({ agency }) => agency) });
  return (
    <Group justify="flex-end" gap="xs">
      {missing === null ? null : <p className={classes.missing}>{t(`persons.missing.${missing}`)}</p>}
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button
        type="submit"
        variant="filled"
        color={kind}
        leftSection={<AudienceIcon kind={kind} />}
        disabled={!isReady}
      >
        {t('persons.add.act', { audience: words.full(audience).toLowerCase() })}
      </Button>
    </Group>
  );
}
