import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { MessagePage } from '../components/message-page.js';
import { isProblem, ProblemError, UnreachableError } from '../lib/http.js';
import { useReason, useText } from '../lib/text.js';
import { NotFoundPage } from './not-found-page.js';

/** Something broke: what, as far as it can be said, and a way on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useText();
  const reason = useReason();
  if (isProblem(error, 'not-found')) return <NotFoundPage />;
  const isKnown = error instanceof ProblemError || error instanceof UnreachableError;
  return (
    <MessagePage title={t('error.title')} text={isKnown ? reason(error) : t('error.text')}>
      <Button variant="filled" onClick={reset}>
        {t('error.again')}
      </Button>
    </MessagePage>
  );
}
