import type { Figure } from '../../../../src/contract/promises.js';
import { useText } from '../../lib/text.js';

/** "41 av 52"; what is small is said to be, and by how much is not. */
export function useFigureWords(): (figure: Omit<Figure, 'on' | 'source'>) => string {
  const t = useText();
  return ({ value, of, isSmall = true, isLeast = false }) => {
    if (isLeast) return t('picture.least', { value: String(value) });
    const counted = value === null ? t(isSmall ? 'promise.indicator.small' : 'picture.hidden') : String(value);
    return of === null ? counted : t('promise.indicator.of', { value: counted, of: String(of) });
  };
}
