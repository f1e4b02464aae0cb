import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useText } from '../lib/text.js';
import classes from './form-dialog.module.css';
import { ProblemText } from './problem-text.js';

interface FormDialogProps {
  title: string;
  children: ReactNode;
  act: string;
  error?: unknown;
  isBusy?: boolean;
  isReady?: boolean;
  size?: string;
  /** Beside the buttons: how it stands with what has been written. */
  aside?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
}

/** A form in a dialog: what is written stays when the server refuses, with the reason above the buttons. */
export function FormDialog({
  title,
  children,
  act,
  error,
  isBusy,
  isReady = true,
  size,
  aside,
  ...acts
}: FormDialogProps) {
  const t = useText();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isReady && !isBusy) acts.onSubmit();
  };
  return (
    <Modal
      opened
      onClose={acts.onClose}
      title={title}
      size={size ?? 'md'}
      classNames={{ body: classes.body ?? '' }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {children}
          <ProblemText error={error} />
          <Group justify="flex-end" gap="xs" className={classes.acts ?? ''}>
            {aside ? <span className={classes.aside}>{aside}</span> : null}
            <Button onClick={acts.onClose}>{t('common.cancel')}</Button>
            <Button type="submit" variant="filled" disabled={!isReady} loading={isBusy ?? false}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
