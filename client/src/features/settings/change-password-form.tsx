import { Button, PasswordInput, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { passwordLength } from '../../../../src/contract/session.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { useChangePassword } from '../session/session.api.js';

const empty = { current: '', next: '' };

export function ChangePasswordForm() {
  const t = useText();
  const change = useChangePassword();
  const [input, setInput] = useState(empty);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(input, {
      onSuccess: () => {
        setInput(empty);
        tell(t('password.changed'));
      },
    });
  };
  const field = (name: keyof typeof empty) => ({
    value: input[name],
    required: true,
    withAsterisk: false,
    visibilityToggleButtonProps: { 'aria-label': t('password.see') },
    onChange: (event: { currentTarget: { value: string } }) => {
      setInput({ ...input, [name]: event.currentTarget.value });
    },
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <PasswordInput label={t('password.current')} autoComplete="current-password" {...field('current')} />
        <PasswordInput
          label={t('password.new')}
          description={t('password.hint', { min: passwordLength.min })}
          autoComplete="new-password"
          {...field('next')}
        />
        <ProblemText error={change.error} />
        <div>
          <Button type="submit" variant="filled" loading={change.isPending}>
            {t('password.act')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
