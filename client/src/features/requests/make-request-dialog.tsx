import { NativeSelect, Textarea } from '@mantine/core';
import type { CaseView } from '../../../../src/contract/cases.js';
import { questionLength, requestPurposeLength } from '../../../../src/contract/requests.js';
import { DateInput } from '../../components/date-input.js';
import { DraftState } from '../../components/draft-state.js';
import { FormDialog } from '../../components/form-dialog.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { Notice } from '../../components/notice.js';
import { today } from '../../lib/dates.js';
import { ProblemError } from '../../lib/http.js';
import { useText } from '../../lib/text.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { useRequestForm } from './use-request-form.js';

interface MakeRequestDialogProps {
  view: CaseView;
  onClose: () => void;
}

/** Asks one other agency on the case for something. What is asked tells something too: it is shared on a ground. */
export function MakeRequestDialog({ view, onClose }: MakeRequestDialogProps) {
  const t = useText();
  const form = useRequestForm(view);
  const { input, words, refusal, change } = form;
  const submit = () => {
    form.send();
    onClose();
  };
  return (
    <FormDialog
      title={t('request.make')}
      act={
        input.askedAgencyId ? t('request.make.act', { agency: words.list([input.askedAgencyId]) }) : t('request.make')
      }
      size="lg"
      error={refusal && new ProblemError(refusal)}
      isReady={form.isReady}
      aside={<DraftState kind="request" id={view.card.caseId} />}
      onSubmit={submit}
      onClose={onClose}
    >
      <RequestFields form={form} />
      <SharingFields
        place={form.place}
        state={form.lawful}
        draft={input.sharing}
        onChange={(sharing) => {
          change({ sharing });
        }}
      />
      {form.audience.length > 1 ? (
        <Notice>{t('request.readers', { agencies: words.list(form.audience) })}</Notice>
      ) : null}
    </FormDialog>
  );
}

/** Of whom, what, for what, by when. */
function RequestFields({ form: { input, others, words, change } }: { form: ReturnType<typeof useRequestForm> }) {
  const t = useText();
  const choices = others.map(({ agency }) => ({ value: agency.id, label: words.agency(agency.id) }));
  return (
    <>
      <NativeSelect
        label={t('request.field.agency')}
        value={input.askedAgencyId}
        data={[...(input.askedAgencyId ? [] : [{ value: '', label: t('common.choose') }]), ...choices]}
        onChange={(event) => {
          change({ askedAgencyId: event.currentTarget.value });
        }}
      />
      <Textarea
        data-autofocus
        label={t('request.field.question')}
        value={input.question}
        minRows={2}
        autosize
        maxRows={8}
        maxLength={questionLength.max}
        onChange={(event) => {
          change({ question: event.currentTarget.value });
        }}
      />
      <Textarea
        label={t('request.field.purpose')}
        value={input.purpose}
        minRows={1}
        autosize
        maxRows={4}
        maxLength={requestPurposeLength.max}
        onChange={(event) => {
          change({ purpose: event.currentTarget.value });
        }}
      />
      <IdentityWarning text={`${input.question}\n${input.purpose}`} />
      <DateInput
        label={t('request.field.due')}
        value={input.dueOn}
        min={today()}
        onChange={(dueOn) => {
          change({ dueOn });
        }}
      />
    </>
  );
}
