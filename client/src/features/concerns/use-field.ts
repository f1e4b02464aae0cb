import type { ChangeEvent } from 'react';
import { useText } from '../../lib/text.js';
import { concernTextLength } from '../../../../src/contract/concerns.js';
import type { ConcernDraft } from './concern-draft.js';
import { faultyFields, type FaultyField } from './concern-faults.js';
import type { ConcernForm } from './use-concern-form.js';

type TextField = {
  [Field in keyof ConcernDraft]: ConcernDraft[Field] extends string ? Field : never;
}[keyof ConcernDraft] &
  Exclude<keyof ConcernDraft, 'form'>;

/** What a field of the form needs: its name, its value, and what is wrong with it. */
export function useField({ input, change, fault }: ConcernForm) {
  const say = useFault(fault);
  return (name: TextField) => ({
    id: name,
    name,
    value: input[name],
    error: say(name),
    autoComplete: 'off',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      change({ [name]: event.currentTarget.value });
    },
  });
}

/** What is wrong with a field, in words. */
export function useFault(fault: ConcernForm['fault']): (field: string) => string | undefined {
  const t = useText();
  return (field) => {
    const key = isFaulty(field) ? fault(field) : undefined;
    return key ? t(key, { most: concernTextLength.max }) : undefined;
  };
}

function isFaulty(field: string): field is FaultyField {
  return (faultyFields as readonly string[]).includes(field);
}

/** Focus to what is to be mended: a field, or the first of its choices. */
export function focusField(field: string): void {
  const found = document.querySelector<HTMLElement>(`form [name="${field}"]`);
  found?.focus();
}
