import { useEffect, useState } from 'react';
import type { Language } from '../../../src/contract/agencies.js';
import { useLanguageStore } from '../lib/language.js';
import { sv } from '../lib/messages/sv.js';

interface Catalogue {
  language: Language;
  messages: typeof sv;
}

const swedish: Catalogue = { language: 'sv', messages: sv };

/**
 * What is said, in the language that was chosen. Swedish is always at hand; English is fetched, and until then what was
 * said before stays, with all that has been written: null only where English comes first.
 */
export function useCatalogue(): Catalogue | null {
  const language = useLanguageStore((state) => state.language);
  const [first] = useState(language);
  const [english, setEnglish] = useState<Catalogue | null>(null);
  useEffect(() => {
    if (language !== 'en') return;
    void import('../lib/messages/en.js').then(({ en: messages }) => {
      setEnglish({ language, messages });
    });
  }, [language]);
  if (language === 'sv') return swedish;
  return english ?? (first === 'sv' ? swedish : null);
}
