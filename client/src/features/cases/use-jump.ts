import { useEffect, useRef } from 'react';

/** Where to come to at each jump: in sight, and with the focus. */
export function useJump(jumps: number) {
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (jumps === 0) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [jumps]);
  return place;
}
