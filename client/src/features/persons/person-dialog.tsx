import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { CasePersonView } from '../../../../src/contract/persons.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { FactList } from '../../components/fact-list.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import { CorrectPersonDialog } from './correct-person-dialog.js';
import { DisputeList } from './dispute-list.js';
import { DisputePersonDialog } from './dispute-person-dialog.js';
import { type PersonAct, PersonActs } from './person-acts.js';
import { MergePersonsDialog } from './merge-persons-dialog.js';
import type { PersonDialogProps } from './person-dialog-props.js';
import { PersonVersions } from './person-versions.js';
import classes from './persons.module.css';
import { SharePersonDialog } from './share-person-dialog.js';
import { SameList } from './same-list.js';
import { personSharedOn } from './shown-persons.js';
import { usePersonFacts } from './use-person-facts.js';
import { WithdrawPersonDialog } from './withdraw-person-dialog.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useWithdrawalWords } from '../../components/use-withdrawal-words.js';

/** All that is said of somebody, what is disputed beside it, and what can be done. */
export function PersonDialog({ onOpen, ...dialog }: PersonDialogProps & { onOpen: (key: string) => void }) {
  const { view, person, onClose } = dialog;
  const t = useText();
  const factsOf = usePersonFacts();
  const [act, setAct] = useState<PersonAct | null>(null);
  if (act !== null) return <ActDialog act={act} {...dialog} />;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(`persons.role.${person.role}`)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={classes.readers}>
        <AudienceTag audience={person.audience} scope={scopeOf(view)} />
      </p>
      <FactList facts={factsOf(person)} />
      <Told view={view} person={person} />
      <SameList view={view} person={person} onOpen={onOpen} />
      <DisputeList view={view} person={person} />
      {person.version > 1 ? <PersonVersions view={view} person={person} /> : null}
      <Group justify="space-between" mt="lg" gap="xs">
        <PersonActs view={view} person={person} onAct={setAct} />
        <Button data-autofocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Modal>
  );
}

function ActDialog({ act, ...dialog }: PersonDialogProps & { act: PersonAct }) {
  switch (act) {
    case 'correct':
      return <CorrectPersonDialog {...dialog} />;
    case 'dispute':
      return <DisputePersonDialog {...dialog} />;
    case 'merge':
      return <MergePersonsDialog {...dialog} />;
    case 'share':
      return <SharePersonDialog {...dialog} />;
    case 'withdraw':
      return <WithdrawPersonDialog {...dialog} />;
  }
}

/** Who says it and since when; to whom it has been shared on; and that it is said no more. */
function Told({ view, person }: Omit<PersonDialogProps, 'onClose'>) {
  const t = useText();
  const { moment } = useDates();
  const words = useAudienceWords(scopeOf(view));
  const reasonOf = useWithdrawalWords();
  const nameOf = (id: string) => view.people.find((each) => each.id === id)?.name ?? t('person.unknown');
  return (
    <div className={classes.told}>
      <p>
        {t('persons.added', {
          by: nameOf(person.authorId),
          agency: words.agency(person.agencyId),
          at: moment(person.addedAt),
        })}
      </p>
      {personSharedOn(view, person).map(({ copy, agencyIds, isBehind }) => (
        <p key={copy.intoStreamId}>
          {t('note.shared', { agencies: words.list(agencyIds), by: nameOf(copy.byId), at: moment(copy.at) })}{' '}
          {isBehind ? t('persons.shared.behind', { agencies: words.list(agencyIds) }) : null}
        </p>
      ))}
      {withdrawal(person)}
    </div>
  );

  function withdrawal({ withdrawnAt, changedBy, ...withdrawn }: CasePersonView) {
    if (withdrawnAt === null) return null;
    const said = { by: nameOf(changedBy), at: moment(withdrawnAt), reason: reasonOf(withdrawn) };
    return <p>{t('persons.withdrawn', said)}</p>;
  }
}
