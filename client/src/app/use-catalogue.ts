import { useEffect, useState } from 'react';
import type { Language } from '../../../src/contract/agencies.js';
import { useLanguageStore } from '../lib/language.js';
import { sv } from '../lib/messages/sv.js';

interface Catalogue {
  language: Language;
  messages: typeof sv;
}

const swedish: Catalogue = { language: 'sv', messages: sv };

/** What is said, in the language that was chosen; null until it has been fetched. Swedish is always at hand. */
export function useCatalogue(): Catalogue | null {
  const language = useLanguageStore((state) => state.language);
  const [english, setEnglish] = useState<Catalogue | null>(null);
  useEffect(() => {
    if (language !== 'en') return;
    void import('../lib/messages/en.js').then(({ en: messages }) => {
      setEnglish({ language, messages });
    });
  }, [language]);
  return language === 'sv' ? swedish : english;
}
