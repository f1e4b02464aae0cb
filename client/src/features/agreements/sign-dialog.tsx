import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { AgreementsView, AgreementView } from '../../../../src/contract/agreements.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { useSign } from '../pictures/pictures.api.js';
import { AgreementText } from './agreement-text.js';

interface SignDialogProps {
  view: AgreementsView;
  agreement: AgreementView;
  onClose: () => void;
}

/** Signs for one's own agency what stands here, word for word; changed meanwhile, it is refused and read again. */
export function SignDialog({ view, agreement, onClose }: SignDialogProps) {
  const t = useText();
  const own = useViewer().agency.id;
  const sign = useSign(view.areaId);
  const [read] = useState(agreement);
  const [isRead, setRead] = useState(false);
  const party = read.parties.find(({ agencyId }) => agencyId === own)?.name ?? '';
  return (
    <FormDialog
      title={t('agreement.sign.title', { party })}
      act={t('agreement.sign')}
      size="lg"
      error={sign.error}
      isBusy={sign.isPending}
      isReady={isRead}
      onSubmit={() => {
        sign.mutate({ id: read.id, version: read.version }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('agreement.sign.hint')}</Notice>
      <AgreementText view={view} agreement={read} />
      <Checkbox
        label={t('agreement.sign.read', { party })}
        checked={isRead}
        onChange={(event) => {
          setRead(event.currentTarget.checked);
        }}
      />
    </FormDialog>
  );
}
