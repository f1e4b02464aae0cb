import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import { FactFields } from './fact-fields.js';
import type { PersonDialogProps } from './person-dialog-props.js';
import { factsOf, inputOf, isWhole, type PersonInput, saysMore } from './person-input.js';
import { useCorrectPerson } from './persons.api.js';

/** Corrects what is said of somebody. How it read before is kept; what is new is told to its readers on a ground. */
export function CorrectPersonDialog({ view, person, onClose }: PersonDialogProps) {
  const t = useText();
  const areMarked = view.may.markPersons;
  const correct = useCorrectPerson(person);
  const [{ version }] = useState(person);
  const [input, setInput] = useState<PersonInput>(() => inputOf(person));
  const [said, setSaid] = useState(nothingSaid);
  const facts = factsOf(input, areMarked);
  const isNew = saysMore(person, facts);
  const place = sharingPlaceOf(view, 'person');
  const lawful = useSharing(place, isNew ? person.audience : [], said);
  const submit = () => {
    correct.mutate({ ...facts, version, sharing: lawful.sharing }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('persons.correct')}
      act={t('persons.correct.act')}
      size="lg"
      error={correct.error}
      isBusy={correct.isPending}
      isReady={isWhole(input, areMarked) && lawful.isReady}
      onSubmit={submit}
      onClose={onClose}
    >
      <Notice>{t('persons.correct.hint')}</Notice>
      <FactFields
        input={input}
        areMarked={areMarked}
        onChange={(changes) => {
          setInput({ ...input, ...changes });
        }}
      />
      <SharingFields place={place} state={lawful} draft={said} onChange={setSaid} />
    </FormDialog>
  );
}
