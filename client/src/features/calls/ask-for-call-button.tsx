import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPhone } from '@tabler/icons-react';
import type { PersonView } from '../../../../src/contract/agencies.js';
import { useText } from '../../lib/text.js';
import { AskForCallDialog } from './ask-for-call-dialog.js';
import classes from './calls.module.css';

/** Beside a name: asks that person to call. */
export function AskForCallButton({ person }: { person: PersonView }) {
  const t = useText();
  const [isOpen, { open, close }] = useDisclosure();
  const words = t('call.ask.of', { name: person.name });
  return (
    <>
      <UnstyledButton className={classes.button} aria-label={words} title={words} onClick={open}>
        <IconPhone size={16} stroke={1.75} aria-hidden />
      </UnstyledButton>
      {isOpen ? <AskForCallDialog person={person} onClose={close} /> : null}
    </>
  );
}
