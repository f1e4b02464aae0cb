import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { audienceOf } from '../../lib/audience.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { ConsentAgencies } from './consent-agencies.js';
import { GiverFields, TermFields } from './consent-fields.js';
import { type ConsentInput, emptyConsent, missingIn } from './consent-input.js';
import { scopeOf } from '../../components/case-scope.js';
import { PrintConsent } from './print-consent.js';
import { useRecordConsent } from './consents.api.js';

interface RecordConsentDialogProps {
  view: CaseView;
  onClose: () => void;
}

/** Records what the family has agreed to. Those on the case whom it names are told of it, and nobody else. */
export function RecordConsentDialog({ view, onClose }: RecordConsentDialogProps) {
  const t = useText();
  const own = useViewer().agency.id;
  const [id, setId] = useState(newId);
  const [input, setInput] = useState<ConsentInput>(() => emptyConsent(own));
  const record = useRecordConsent(view.card.caseId);
  const readers = audienceOf([own, ...input.agencyIds.filter((agencyId) => view.card.agencyIds.includes(agencyId))]);
  const missing = missingIn(input);
  const words = useAudienceWords(scopeOf(view));
  const change = (changes: Partial<ConsentInput>) => {
    setInput({ ...input, ...changes });
    setId(newId()); // other terms are another consent, whatever became of the first
  };
  const submit = () => {
    const terms = { ...input, purpose: input.purpose.trim(), agencyIds: audienceOf(input.agencyIds) };
    record.mutate({ ...terms, id, audience: readers }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('consent.record')}
      act={t('consent.record.act')}
      size="lg"
      error={record.error}
      isBusy={record.isPending}
      aside={<PrintConsent view={view} terms={input} />}
      isReady={missing === null}
      missing={missing && t(`consent.missing.${missing}`)}
      onSubmit={submit}
      onClose={onClose}
    >
      <GiverFields input={input} onChange={change} />
      <ConsentAgencies
        view={view}
        own={own}
        value={input.agencyIds}
        onChange={(agencyIds) => {
          change({ agencyIds });
        }}
      />
      <TermFields input={input} onChange={change} />
      <Notice>{t('consent.readers', { agencies: words.list(readers) })}</Notice>
    </FormDialog>
  );
}
