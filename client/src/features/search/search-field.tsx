import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { searchLength } from '../../../../src/contract/search.js';
import { Kbd } from '../../components/kbd.js';
import { useLetterKeys } from '../../lib/letter-keys.js';
import { useText } from '../../lib/text.js';
import classes from './search.module.css';
import { useSlash } from './use-slash.js';

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  text: string;
  onText: (text: string) => void;
  /** Enter, and backwards with Shift. */
  onEnter?: (isBackwards: boolean) => void;
  isWide?: boolean;
}

/** Where one types what to look for: `/` goes there, Escape empties it. */
export function SearchField({ label, placeholder = label, text, onText, onEnter, isWide = false }: SearchFieldProps) {
  const field = useSlash();
  const act = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== '') onText('');
    else if (event.key === 'Enter') onEnter?.(event.shiftKey);
    else return;
    event.preventDefault();
  };
  return (
    <TextInput
      ref={field}
      type="search"
      className={(isWide ? classes.wide : classes.field) ?? ''}
      aria-label={label}
      placeholder={placeholder}
      maxLength={searchLength.max}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      rightSection={<FieldEnd text={text} onText={onText} />}
      value={text}
      onKeyDown={act}
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
    />
  );
}

function FieldEnd({ text, onText }: Pick<SearchFieldProps, 'text' | 'onText'>) {
  const t = useText();
  const areLettersOn = useLetterKeys((state) => state.isOn);
  if (text === '') return areLettersOn ? <Kbd>/</Kbd> : null;
  return (
    <CloseButton
      size="sm"
      aria-label={t('search.clear')}
      onClick={() => {
        onText('');
      }}
    />
  );
}
