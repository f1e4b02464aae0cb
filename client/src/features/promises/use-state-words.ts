import type { PromiseSummary } from '../../../../src/contract/promises.js';
import { useText } from '../../lib/text.js';

/** How far a promise has come towards those it is made to. */
export function useStateWords(): (promise: Pick<PromiseSummary, 'isProposed' | 'version'>) => string {
  const t = useText();
  return ({ isProposed, version }) => {
    if (isProposed) return t('promise.state.proposed');
    return version === null ? t('promise.state.kept') : t('promise.state.published', { version });
  };
}
