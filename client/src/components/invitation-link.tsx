import { Button, CopyButton, Modal, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { IssuedInvitation } from '../../../src/contract/agency-administration.js';
import { useDates } from '../lib/dates.js';
import { useText } from '../lib/text.js';
import { Notice } from './notice.js';

interface InvitationLinkProps {
  invitation: IssuedInvitation;
  name: string;
  onClose: () => void;
}

/** A link that works once, shown here and now and never again. */
export function InvitationLink({ invitation, name, onClose }: InvitationLinkProps) {
  const t = useText();
  const { moment } = useDates();
  const link = new URL(invitation.link, window.location.origin).href;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('link.title', { name })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Notice>{t('link.hint', { until: moment(invitation.expiresAt) })}</Notice>
      <TextInput
        mt="md"
        readOnly
        label={t('link.label')}
        value={link}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button
            mt="sm"
            variant="filled"
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
          >
            {t(copied ? 'link.copied' : 'link.copy')}
          </Button>
        )}
      </CopyButton>
    </Modal>
  );
}
