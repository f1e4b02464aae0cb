import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type DisputedField, disputedFields, disputeLength } from '../../../../src/contract/persons.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import type { PersonDialogProps } from './person-dialog-props.js';
import { useDisputePerson } from './persons.api.js';

/** Notes that something is not so, beside it: what is said stays as it was said (SoL 14:6). */
export function DisputePersonDialog({ view, person, onClose }: PersonDialogProps) {
  const t = useText();
  const dispute = useDisputePerson(person);
  const [id, setId] = useState(newId);
  const [field, setField] = useState<DisputedField>('name');
  const [written, setWritten] = useState('');
  const [said, setSaid] = useState(nothingSaid);
  const place = sharingPlaceOf(view, 'dispute');
  const lawful = useSharing(place, person.audience, said);
  const words = written.trim();
  return (
    <FormDialog
      title={t('persons.dispute')}
      act={t('persons.dispute.act')}
      size="lg"
      error={dispute.error}
      isBusy={dispute.isPending}
      isReady={words.length >= disputeLength.min && lawful.isReady}
      onSubmit={() => {
        dispute.mutate({ id, field, words, sharing: lawful.sharing }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('persons.dispute.hint')}</Notice>
      <NativeSelect
        data-autofocus
        label={t('persons.dispute.field')}
        value={field}
        data={disputedFields
          .filter((each) => each !== 'marks' || person.marks !== null)
          .map((each) => ({ value: each, label: t(`persons.field.${each}`) }))}
        onChange={(event) => {
          setField(event.currentTarget.value as DisputedField);
          setId(newId());
        }}
      />
      <Textarea
        label={t('persons.dispute.words')}
        value={written}
        maxLength={disputeLength.max}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
          setId(newId());
        }}
      />
      <SharingFields place={place} state={lawful} draft={said} onChange={setSaid} />
    </FormDialog>
  );
}
