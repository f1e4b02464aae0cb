import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import { hasWords } from '../../lib/drafts/draft.js';
import { useDrafts } from '../../lib/drafts/drafts.js';
import { useText } from '../../lib/text.js';
import { leavePhone } from './phones.api.js';

/** Lets the phone be nobody's again. What has not been sent goes with it: she is asked first. */
export function LeavePhone() {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const unsent = useDrafts(({ drafts }) => Object.values(drafts).filter(hasWords).length);
  const leave = useMutation({
    mutationFn: leavePhone,
    onSuccess: () => {
      window.location.assign('/telefon');
    },
  });
  return (
    <div>
      <Button
        size="md"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('phone.leave')}
      </Button>
      <ProblemText error={leave.error} />
      {isAsking ? (
        <ConfirmDialog
          title={t('phone.leave.title')}
          act={t('phone.leave')}
          onConfirm={() => {
            setAsking(false);
            leave.mutate();
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{unsent > 0 ? t('phone.leave.unsent', { count: unsent }) : t('phone.leave.text')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
