import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import { useThemeChoice } from '../lib/theme-choice.js';

/** Light or dark, as chosen or as the system says; the tokens follow `data-theme`. */
export function useColorScheme(): 'light' | 'dark' {
  const choice = useThemeChoice((state) => state.choice);
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false });
  const scheme = choice === 'auto' ? (isSystemDark ? 'dark' : 'light') : choice;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = scheme;
  }, [scheme]);
  return scheme;
}
