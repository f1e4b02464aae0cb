import { Textarea, TextInput } from '@mantine/core';

interface TextFieldProps {
  label: string;
  hint?: string;
  value: string;
  max: number;
  /** Room for several lines. */
  isLong?: boolean;
  isFirst?: boolean;
  error?: string | null;
  onChange: (value: string) => void;
}

/** Something that is written in a dialog. */
export function TextField({
  label,
  hint,
  value,
  max,
  isLong = false,
  isFirst = false,
  error,
  onChange,
}: TextFieldProps) {
  const Field = isLong ? Textarea : TextInput;
  return (
    <Field
      label={label}
      description={hint}
      value={value}
      maxLength={max}
      error={error}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      {...(isLong ? { autosize: true, minRows: 2, maxRows: 8 } : {})}
      onChange={(event: { currentTarget: { value: string } }) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** A whole number: digits, and nothing that a wheel or an arrow changes by chance. */
export function CountField(props: Pick<TextFieldProps, 'label' | 'hint' | 'value' | 'error' | 'onChange'>) {
  const { label, hint, value, error, onChange } = props;
  return (
    <TextInput
      label={label}
      description={hint}
      value={value}
      inputMode="numeric"
      maxLength={9}
      error={error}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** What is written in such a field; null where it is no whole number. */
export function countIn(written: string): number | null {
  return /^\d{1,9}$/.test(written.trim()) ? Number(written) : null;
}
