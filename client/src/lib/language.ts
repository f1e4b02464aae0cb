import { create } from 'zustand';
import { languages, type Language } from '../../../src/contract/agencies.js';
import { recall, remember } from './settings.js';

interface LanguageState {
  language: Language;
}

/** The language on screen: the person's own once she is signed in, else what this browser last used. */
export const useLanguageStore = create<LanguageState>(() => ({ language: recall('language', languages) ?? 'sv' }));

export function currentLanguage(): Language {
  return useLanguageStore.getState().language;
}

export function speak(language: Language): void {
  remember('language', language);
  useLanguageStore.setState({ language });
}
