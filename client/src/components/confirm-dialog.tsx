import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../lib/text.js';

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  /** The act by name: "Avsluta ärendet", never "OK". */
  act: string;
  isBusy?: boolean;
  isReady?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. Focus rests on leaving things as they are. */
export function ConfirmDialog({ title, children, act, isBusy, isReady = true, ...acts }: ConfirmDialogProps) {
  const t = useText();
  return (
    <Modal opened onClose={acts.onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {children}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button data-autofocus onClick={acts.onClose}>
          {t('common.cancel')}
        </Button>
        <Button variant="filled" disabled={!isReady} loading={isBusy ?? false} onClick={acts.onConfirm}>
          {act}
        </Button>
      </Group>
    </Modal>
  );
}
