import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { CasePersonView } from '../../../../src/contract/persons.js';
import { FactList } from '../../components/fact-list.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import type { PersonDialogProps } from './person-dialog-props.js';
import { useMergePersons } from './persons.api.js';
import classes from './persons.module.css';
import { couldBe, keyOf } from './shown-persons.js';
import { usePersonFacts } from './use-person-facts.js';

/** Says that two who stand here are one, to those who read both. Neither is changed, and it can be taken back. */
export function MergePersonsDialog({ view, person, onClose }: PersonDialogProps) {
  const t = useText();
  const merge = useMergePersons(person);
  const words = useAudienceWords(scopeOf(view));
  const [id, setId] = useState(newId);
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState(nothingSaid);
  const place = sharingPlaceOf(view, 'merge');
  const others = couldBe(view, person);
  const other = others.find((each) => keyOf(each) === chosen);
  const readers = other ? person.audience.filter((agencyId) => other.audience.includes(agencyId)) : [];
  const lawful = useSharing(place, readers, said);
  return (
    <FormDialog
      title={t('persons.merge')}
      act={t('persons.merge.act', { audience: words.full(other ? readers : person.audience).toLowerCase() })}
      size="lg"
      error={merge.error}
      isBusy={merge.isPending}
      isReady={other !== undefined && lawful.isReady}
      onSubmit={() => {
        if (!other) return;
        const wish = { id, otherStreamId: other.streamId, otherPersonId: other.id, sharing: lawful.sharing };
        merge.mutate(wish, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('persons.merge.hint')}</Notice>
      <NativeSelect
        data-autofocus
        label={t('persons.merge.with')}
        value={chosen}
        data={[
          { value: '', label: t('persons.merge.choose') },
          ...others.map((each) => ({ value: keyOf(each), label: optionOf(each) })),
        ]}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          setId(newId());
        }}
      />
      {other ? <Compared one={person} other={other} /> : null}
      {other ? <SharingFields place={place} state={lawful} draft={said} onChange={setSaid} /> : null}
    </FormDialog>
  );

  function optionOf({ name, role, audience }: CasePersonView): string {
    const named = { name, role: t(`persons.role.${role}`).toLowerCase(), audience: words.list(audience) };
    return t('persons.merge.option', named);
  }
}

/** Both, one after the other, and what to see to first where one of them is protected. */
function Compared({ one, other }: { one: CasePersonView; other: CasePersonView }) {
  const t = useText();
  const factsOf = usePersonFacts();
  const found = [one, other].find(({ address, phone }) => address !== null || phone !== null);
  const isProtected = [one, other].some(({ protection }) => protection !== null);
  return (
    <>
      {isProtected && found ? <Notice>{t('persons.merge.protected')}</Notice> : null}
      <div className={classes.compared}>
        <section>
          <h3>{t('persons.merge.this')}</h3>
          <FactList facts={factsOf(one)} />
        </section>
        <section>
          <h3>{t('persons.merge.other')}</h3>
          <FactList facts={factsOf(other)} />
        </section>
      </div>
    </>
  );
}
