import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useId } from 'react';
import { useText } from '../lib/text.js';
import classes from './form-dialog.module.css';
import { Missing } from './missing.js';
import { ProblemText } from './problem-text.js';

interface FormDialogProps {
  title: string;
  children: ReactNode;
  act: string;
  error?: unknown;
  isBusy?: boolean;
  isReady?: boolean;
  /** Why it is not ready. */
  missing?: string | null;
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
  missing = null,
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
          <Acts {...{ act, aside, isReady }} missing={missing} isBusy={isBusy ?? false} onClose={acts.onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

type ActsProps = Required<Pick<FormDialogProps, 'act' | 'isBusy' | 'isReady' | 'missing' | 'onClose'>> & {
  aside: ReactNode;
};

function Acts({ act, aside, isReady, missing, isBusy, onClose }: ActsProps) {
  const t = useText();
  const id = useId();
  const why = isReady ? null : missing;
  return (
    <Group justify="flex-end" gap="xs" className={classes.acts ?? ''}>
      {aside ? <span className={classes.aside}>{aside}</span> : null}
      <Missing id={id} words={why} />
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button
        type="submit"
        variant="filled"
        disabled={!isReady}
        loading={isBusy}
        {...(why === null ? {} : { 'aria-describedby': id })}
      >
        {act}
      </Button>
    </Group>
  );
}
