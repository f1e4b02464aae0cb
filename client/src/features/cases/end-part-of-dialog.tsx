import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { endingReasons, type EndingReason } from '../../../../src/contract/cases.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { byKind } from '../../lib/agency-order.js';
import { useText } from '../../lib/text.js';
import type { CaseDialogProps } from './case-dialog-props.js';
import { useEndPartOf } from './cases.api.js';

/** Ends the part of an agency that mine brought, with why: it keeps what it knows and reads no more. */
export function EndPartOfDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const end = useEndPartOf(view.card);
  const brought = view.participants.map(({ agency }) => agency).filter(({ id }) => view.may.endPartOf.includes(id));
  const [agencyId, setAgencyId] = useState(brought.length === 1 ? (brought[0]?.id ?? null) : null);
  const [reason, setReason] = useState<EndingReason | null>(null);
  const agency = brought.find(({ id }) => id === agencyId);
  return (
    <FormDialog
      title={t('case.act.endPartOf')}
      act={agency ? t('case.endPartOf.actNamed', { agency: agency.shortName }) : t('case.endPartOf.act')}
      error={end.error}
      isBusy={end.isPending}
      isReady={agency !== undefined && reason !== null}
      missing={t('case.endPartOf.missing')}
      onSubmit={() => {
        if (agency && reason) end.mutate({ agencyId: agency.id, reason }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('case.endPartOf.hint')}</Notice>
      <Radio.Group
        label={t('case.endPartOf.which')}
        description={t('case.endPartOf.only')}
        value={agencyId}
        onChange={setAgencyId}
      >
        <Stack gap="xs" mt={6}>
          {[...brought].sort(byKind).map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={t('case.endPartOf.why')} value={reason} onChange={setReason}>
        <Stack gap="xs" mt={6}>
          {endingReasons.map((value) => (
            <Radio key={value} value={value} label={t(`ending.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
