import { useEffect } from 'react';

/** Names the page in the tab. Never by a case's title: tabs and histories are read by others. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Samverka`;
  }, [title]);
}
