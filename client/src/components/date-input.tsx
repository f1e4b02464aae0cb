import { TextInput, type TextInputProps } from '@mantine/core';
import type { KeyboardEvent } from 'react';

interface DateInputProps extends Pick<TextInputProps, 'label' | 'value' | 'min' | 'max' | 'error' | 'description'> {
  /** The day as `2026-11-24`; empty when there is none. */
  onChange: (day: string) => void;
}

/** A day, by the browser's own field. */
export function DateInput({ onChange, ...shown }: DateInputProps) {
  return (
    <TextInput
      {...shown}
      type="date"
      onKeyDown={leaveTabToBrowser}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/**
 * Mantine's focus trap looks a moment later where Tab led from a field of several parts. Who has gone further meanwhile is
 * taken back: onto Cancel from the button that she is about to press. A field of days is never the last in a dialog.
 */
function leaveTabToBrowser({ key, nativeEvent }: KeyboardEvent): void {
  if (key === 'Tab') nativeEvent.stopPropagation();
}
