import { useState } from 'react';
import type { ShareChannel } from '../../../../src/contract/share-texts.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import classes from './promise.module.css';
import { useSendText } from './promises.api.js';

interface SendDialogProps {
  promiseId: string;
  version: number;
  channel: ShareChannel;
  text: string;
  onClose: () => void;
}

/** Asks once more, with the text as it goes out, before it is sent: it cannot be taken back. */
export function SendDialog({ promiseId, version, channel, text, onClose }: SendDialogProps) {
  const t = useText();
  const send = useSendText(promiseId);
  const [id] = useState(newId);
  return (
    <ConfirmDialog
      title={t('share.confirm', { channel: t(`share.${channel}`) })}
      act={t('share.send')}
      isBusy={send.isPending}
      onConfirm={() => {
        send.mutate({ id, version, channel }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('share.confirm.text')}</p>
      <blockquote lang="sv" className={classes.sentText}>
        {text}
      </blockquote>
      <ProblemText error={send.error} />
    </ConfirmDialog>
  );
}
