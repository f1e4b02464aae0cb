import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type GiveReason,
  type ReadingReason,
  readingReasons,
  reasonWordsLength,
} from '../../../../src/contract/reading-reasons.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { Page } from '../../components/page.js';
import { http } from '../../lib/http.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';

interface ReadingReasonProps {
  caseId: string;
  onGiven: () => void;
}

/** Asks why a case is read, before it is: the case as a whole asks, and says nothing of whom it is about. */
export function ReadingReasonPage({ caseId, onGiven }: ReadingReasonProps) {
  const t = useText();
  const { history } = useRouter();
  const give = useGiveReason(caseId, onGiven);
  const [id] = useState(newId);
  const [reason, setReason] = useState<ReadingReason>('case_work');
  const [written, setWritten] = useState('');
  const words = written.trim();
  return (
    <Page crumbs={null}>
      <FormDialog
        title={t('reason.title')}
        act={t('reason.act')}
        error={give.error}
        isBusy={give.isPending}
        isReady={words.length >= reasonWordsLength.min}
        onSubmit={() => {
          give.mutate({ id, reason, words });
        }}
        onClose={() => {
          history.back();
        }}
      >
        <Notice>{t('reason.hint')}</Notice>
        <NativeSelect
          data-autofocus
          label={t('reason.why')}
          value={reason}
          data={readingReasons.map((each) => ({ value: each, label: t(`reason.${each}`) }))}
          onChange={(event) => {
            setReason(event.currentTarget.value as ReadingReason);
          }}
        />
        <TextInput
          label={t('reason.words')}
          value={written}
          maxLength={reasonWordsLength.max}
          onChange={(event) => {
            setWritten(event.currentTarget.value);
          }}
        />
      </FormDialog>
    </Page>
  );
}

/** Then the case is asked for as if for the first time. */
function useGiveReason(caseId: string, onGiven: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: GiveReason) => http.post(`/cases/${caseId}/reason`, input),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['case', caseId] });
      onGiven();
    },
  });
}
