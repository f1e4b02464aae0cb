import type { CaseView } from '../../../../src/contract/cases.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import { DraftState } from '../../components/draft-state.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { ProblemError } from '../../lib/http.js';
import { useText } from '../../lib/text.js';
import { SharingFields } from '../sharing/sharing-fields.js';
import { AnswerSource } from './answer-source.js';
import { AskedFor } from './asked-for.js';
import { useAnswerForm } from './use-answer-form.js';

interface AnswerRequestDialogProps {
  view: CaseView;
  request: RequestView;
  onClose: () => void;
}

/** Answers with a disclosure: a note or an action for the two agencies, which needs a ground like every other. */
export function AnswerRequestDialog({ view, request, onClose }: AnswerRequestDialogProps) {
  const t = useText();
  const form = useAnswerForm(view, request);
  const { input, words, refusal, change } = form;
  const submit = () => {
    form.send();
    onClose();
  };
  return (
    <FormDialog
      title={t('request.answer.title')}
      act={t('request.answer.act', { agency: words.list([request.agencyId]) })}
      size="lg"
      error={refusal && new ProblemError(refusal)}
      isReady={form.isReady}
      aside={<DraftState kind="answer" id={request.id} />}
      onSubmit={submit}
      onClose={onClose}
    >
      <AskedFor request={request} asker={words.agency(request.agencyId)} />
      <SharingFields
        place={form.place}
        state={form.lawful}
        draft={form.draft}
        onChange={(sharing) => {
          change({ sharing });
        }}
      />
      <AnswerSource view={view} own={form.own} input={input} onChange={change} />
      <Notice>{t('request.answer.readers', { agencies: words.list(request.audience) })}</Notice>
    </FormDialog>
  );
}
