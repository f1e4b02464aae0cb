import { forgetSetting, recall, remember } from './settings.js';

let isOne = false;

/** Whether this page is an enrolled phone's, and not that of somebody who is signed in. */
export function isPhone(): boolean {
  return isOne;
}

/** From now on, until the page is loaded again or somebody signs in. */
export function bePhone(isFromNow: boolean): void {
  isOne = isFromNow;
}

/** Whether this device was enrolled: whether it still is, the server says. */
export function isEnrolled(): boolean {
  return recall('phone', ['enrolled'] as const) !== null;
}

export function keepEnrolled(): void {
  remember('phone', 'enrolled');
}

export function forgetEnrolled(): void {
  bePhone(false);
  forgetSetting('phone');
}
