import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import { reasonLength } from '../../../../src/contract/notes.js';
import { type RefusalReason, refusalReasons, type RequestView } from '../../../../src/contract/requests.js';
import { FormDialog } from '../../components/form-dialog.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import { nothingSaid, type SharingDraft } from '../sharing/sharing-draft.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import { AskedFor } from './asked-for.js';
import { useRefuseRequest } from './requests.api.js';

interface RefuseRequestDialogProps {
  view: CaseView;
  request: RequestView;
  onClose: () => void;
}

/** Says that it is not told, and why: by the list it needs no ground, in words of one's own it does. */
export function RefuseRequestDialog({ view, request, onClose }: RefuseRequestDialogProps) {
  const t = useText();
  const refuse = useRefuseRequest(request);
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const [note, setNote] = useState('');
  const [draft, setDraft] = useState<SharingDraft>(nothingSaid);
  const said = note.trim();
  const place = sharingPlaceOf(view, 'request');
  const lawful = useSharing(place, said ? request.audience : [], draft);
  const words = useAudienceWords(scopeOf(view));
  const isLongEnough = said === '' || said.length >= reasonLength.min;
  const submit = () => {
    const { version } = request;
    if (reason) refuse.mutate({ version, reason, note: said || null, sharing: lawful.sharing }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('request.refuse.title')}
      act={t('request.refuse.act')}
      size="lg"
      error={refuse.error}
      isBusy={refuse.isPending}
      isReady={reason !== null && isLongEnough && lawful.isReady}
      onSubmit={submit}
      onClose={onClose}
    >
      <AskedFor request={request} asker={words.agency(request.agencyId)} />
      <Reasons value={reason} onChange={setReason} />
      <Textarea
        label={t('request.refuse.note')}
        description={t('request.refuse.hint')}
        value={note}
        maxLength={reasonLength.max}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <IdentityWarning text={note} />
      <SharingFields place={place} state={lawful} draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}

interface ReasonsProps {
  value: RefusalReason | null;
  onChange: (reason: RefusalReason) => void;
}

function Reasons({ value, onChange }: ReasonsProps) {
  const t = useText();
  return (
    <Radio.Group
      label={t('request.refuse.why')}
      value={value}
      onChange={(reason) => {
        onChange(reason);
      }}
    >
      <Stack gap="xs" mt={6}>
        {refusalReasons.map((each) => (
          <Radio key={each} value={each} label={t(`request.reason.${each}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
