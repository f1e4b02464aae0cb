import { useEffect, useRef } from 'react';

/** Something that can be done on the page that is open, in words: for the palette, and for keys. */
export interface PageAct {
  id: string;
  words: string;
  run: () => void;
}

type Offer = () => PageAct[];

const offers = new Set<Offer>();

/** What can be done here and now: only what what is on screen offers by itself. */
export function pageActs(): PageAct[] {
  return [...offers].flatMap((offer) => offer());
}

/** Whether there was such an act to run. */
export function runPageAct(id: string): boolean {
  const act = pageActs().find((one) => one.id === id);
  act?.run();
  return act !== undefined;
}

/** Offers acts while it is on screen. */
export function usePageActs(offer: Offer): void {
  const latest = useRef(offer);
  useEffect(() => {
    latest.current = offer;
  });
  useEffect(() => {
    const mine = () => latest.current();
    offers.add(mine);
    return () => {
      offers.delete(mine);
    };
  }, []);
}
