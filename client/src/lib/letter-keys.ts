import { create } from 'zustand';
import { recall, remember } from './settings.js';

/** Whether single letters are commands: some who dictate or use a switch need them off (WCAG 2.1.4). */
export const useLetterKeys = create<{ isOn: boolean }>(() => ({
  isOn: recall('letter-keys', ['on', 'off']) !== 'off',
}));

export function turnLetterKeys(isOn: boolean): void {
  remember('letter-keys', isOn ? 'on' : 'off');
  useLetterKeys.setState({ isOn });
}

/** Whether the key was struck in a field, a menu or a dialog, where letters mean themselves. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null;
}

export function areDialogsOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
