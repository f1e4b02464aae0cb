import { create } from 'zustand';
import { recall, remember } from './settings.js';

export const themeChoices = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** Light, dark, or as the system says. */
export const useThemeChoice = create<{ choice: ThemeChoice }>(() => ({
  choice: recall('theme', themeChoices) ?? 'auto',
}));

export function chooseTheme(choice: ThemeChoice): void {
  remember('theme', choice);
  useThemeChoice.setState({ choice });
}
