import { create } from 'zustand';

type OverlayName = 'keys' | 'palette';

/** What lies over any page when it is asked for: the list of keys, or the palette. */
export const useOverlay = create<{ shown: OverlayName | null }>(() => ({ shown: null }));

export function showOverlay(shown: OverlayName): void {
  useOverlay.setState({ shown });
}

export function hideOverlay(): void {
  useOverlay.setState({ shown: null });
}
