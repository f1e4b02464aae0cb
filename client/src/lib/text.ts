import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { ProblemError } from './http.js';
import type { MessageKey } from './messages/sv.js';

type Values = Record<string, string | number | boolean | Date | null | undefined>;

/** Says a message of the catalogue in the language on screen. */
export type Say = (key: MessageKey, values?: Values) => string;

export function useText(): Say {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}

/** A list as one says it: "polis, socialtjänst och skola". */
export function useList(): (words: string[]) => string {
  const intl = useIntl();
  return useCallback((words) => intl.formatList(words, { type: 'conjunction' }), [intl]);
}

/** Why something failed, in words for the person: the server's own, or that it could not be reached. */
export function useReason(): (error: unknown) => string {
  const t = useText();
  return useCallback((error) => (error instanceof ProblemError ? error.problem.detail : t('problem.unreachable')), [t]);
}
