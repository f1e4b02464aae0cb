import { useId } from 'react';
import classes from './sign-in.module.css';

interface DarkFieldProps {
  label: string;
  hint?: string;
  type: 'email' | 'password' | 'text';
  complete: 'username' | 'current-password' | 'new-password' | 'one-time-code';
  value: string;
  onChange: (value: string) => void;
}

/** A field on the dark side. */
export function DarkField({ label, hint, type, complete, value, onChange }: DarkFieldProps) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        autoComplete={complete}
        required
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {hint ? (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
