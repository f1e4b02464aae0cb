import { VisuallyHidden } from '@mantine/core';
import { create } from 'zustand';

const useSaid = create<{ words: string }>(() => ({ words: '' }));

/** Says something to those who listen instead of look. */
export function announce(words: string): void {
  useSaid.setState({ words });
}

/** What was said last may name a case. */
export function forgetAnnouncement(): void {
  announce('');
}

/** The one live region that `announce` speaks through. */
export function Announcer() {
  const words = useSaid((state) => state.words);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  );
}
