import { useState } from 'react';
import type { Language } from '../../../../src/contract/agencies.js';
import { speak } from '../../lib/language.js';
import { useChangeLanguage } from './session.api.js';

/** A language chosen before signing in is meant: it goes before the one that the account had. */
export function useKeepLanguage() {
  const [chosen, setChosen] = useState<Language | null>(null);
  const change = useChangeLanguage();
  const chooseLanguage = (language: Language) => {
    setChosen(language);
    speak(language);
  };
  const keep = async () => {
    if (chosen) await change.mutateAsync(chosen).catch(() => undefined);
  };
  return { chooseLanguage, keep };
}
