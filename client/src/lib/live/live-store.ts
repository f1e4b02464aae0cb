import { create } from 'zustand';

interface LiveState {
  /** `lost` once a first try has failed or a connection broke: what is on screen may be old. */
  state: 'connecting' | 'connected' | 'lost';
  /** When what is on screen was last known to be current. */
  currentAt: Date | null;
  /** Whether I let other agencies see that I am here: off until I say so, and never kept. */
  isShown: boolean;
}

const initial: LiveState = { state: 'connecting', currentAt: null, isShown: false };

/** How the live connection stands. */
export const useLiveStore = create<LiveState>(() => initial);

export function markCurrent(): void {
  useLiveStore.setState({ currentAt: new Date() });
}

export function forgetLiveState(): void {
  useLiveStore.setState(initial);
}
