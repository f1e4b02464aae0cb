import { useLanguageStore } from '../../lib/language.js';

/** A number as it is written in the language on screen. */
export function useNumber(): (number: number, decimals?: number) => string {
  const language = useLanguageStore((state) => state.language);
  return (number, decimals = 0) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
      number,
    );
}
