import { createContext, useContext } from 'react';
import type { SessionView } from '../../../src/contract/session.js';

/** Who is looking: given to every page behind the sign-in. */
export const ViewerContext = createContext<SessionView | null>(null);

export function useViewer(): SessionView {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('This is shown to nobody');
  return viewer;
}
