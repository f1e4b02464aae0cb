import type { PromiseView } from '../../../../src/contract/promises.js';
import { useLanguageStore } from '../../lib/language.js';

/** Where the public pages begin, in the language on screen. */
export function usePublicHome(): string {
  return useLanguageStore((state) => state.language) === 'sv' ? '/lofte' : '/promise';
}

/** Where everybody reads a promise, in the language on screen: as it was told last, or as one version told it. */
export function usePublicAddress({ address, year }: PromiseView): (version: number | null) => string {
  const home = usePublicHome();
  return (version) =>
    [home, address, String(year), ...(version === null ? [] : ['version', String(version)])].join('/');
}
