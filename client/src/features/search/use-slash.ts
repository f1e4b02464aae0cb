import { useEffect, useRef } from 'react';
import { isTyping, useLetterKeys } from '../../lib/letter-keys.js';

/** A field that `/` goes to, where single keys are commands. */
export function useSlash() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isSlash(event) || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', go);
    return () => {
      document.removeEventListener('keydown', go);
    };
  }, []);
  return field;
}

function isSlash({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return useLetterKeys.getState().isOn && key === '/' && !ctrlKey && !metaKey && !altKey;
}
