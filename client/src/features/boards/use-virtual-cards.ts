import { useMediaQuery } from '@mantine/hooks';
import {
  defaultRangeExtractor,
  useVirtualizer,
  useWindowVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { CardView } from '../../../../src/contract/cards.js';
import { isOverdue } from '../../lib/dates.js';
import { useCardFocus } from './card-focus.js';

/** A column that one can take in is there as a whole, for whoever searches in the page; of a longer one, what is near. */
const wholeUpTo = 60;
const near = 6;

/**
 * Which cards of a column are on the page, and where. The page scrolls, not the column: on a wide screen within its
 * frame, on a phone as a whole.
 */
export function useVirtualCards(cards: CardView[]) {
  const list = useRef<HTMLUListElement>(null);
  const isNarrow = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false });
  const scrollMargin = useDistance(list, isNarrow, cards);
  const options = {
    count: cards.length,
    gap: 8,
    // Together with the other columns: one by one, each would make the page be laid out anew.
    useFlushSync: false,
    overscan: cards.length <= wholeUpTo ? wholeUpTo : near,
    scrollMargin,
    // Before it has been measured: when the page turns narrow, no card may be gone in between, nor the focus with it.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    estimateSize: (index: number) => usualHeight(cards[index]),
    measureElement: heightOf,
    getItemKey: useCallback((index: number) => cards[index]?.caseId ?? index, [cards]),
    rangeExtractor: useRangeWithHeld(cards),
  };
  const within = useVirtualizer<HTMLElement, HTMLLIElement>({
    ...options,
    enabled: !isNarrow,
    getScrollElement: () => document.getElementById('main'),
  });
  const whole = useWindowVirtualizer<HTMLLIElement>({ ...options, enabled: isNarrow });
  const virtualizer = isNarrow ? whole : within;
  return {
    list,
    measure: virtualizer.measureElement,
    height: virtualizer.getTotalSize(),
    items: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - scrollMargin })),
  };
}

/** The card that has the focus, or is dragged, stays whatever is scrolled past: else it would lose both. */
function useRangeWithHeld(cards: CardView[]) {
  const held = useCardFocus((state) => state.held);
  const index = useMemo(() => cards.findIndex(({ caseId }) => caseId === held), [cards, held]);
  return useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return index === -1 || shown.includes(index) ? shown : [...shown, index].sort((one, other) => one - other);
    },
    [index],
  );
}

/** How far down the column begins in what scrolls: asked when it may have changed, never while it scrolls. */
function useDistance(list: RefObject<HTMLElement | null>, isNarrow: boolean, cards: CardView[]): number {
  const [distance, setDistance] = useState(0);
  useLayoutEffect(() => {
    const main = document.getElementById('main');
    if (!main) return;
    const ask = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const begins = isNarrow ? top + window.scrollY : top - main.getBoundingClientRect().top + main.scrollTop;
      setDistance(Math.round(begins));
    };
    const watcher = new ResizeObserver(ask);
    watcher.observe(main);
    return () => {
      watcher.disconnect();
    };
  }, [list, isNarrow, cards]);
  return distance;
}

/** What a card will be high, unless its title takes more lines: then it is measured once it is there. */
function usualHeight(card: CardView | undefined): number {
  const hasFoot = card?.isRestricted === true || isOverdue(card?.nextActionOn ?? null);
  return 127 + (card?.labels.length ? 23 : 0) + (hasFoot ? 31 : 0);
}

type Measured = Pick<Virtualizer<HTMLElement, HTMLLIElement>, 'measurementsCache'> & {
  options: { estimateSize: (index: number) => number };
};

/**
 * By what the browser has laid out anyway: to ask for it at once would make it lay out the page for every card. In a
 * column that is not shown, on a phone, a card is as high as it was: were it nothing, the page would be scrolled when it is
 * shown again, away from under the finger.
 */
function heightOf(
  element: HTMLLIElement,
  entry: ResizeObserverEntry | undefined,
  { options, measurementsCache }: Measured,
): number {
  const [box] = entry?.borderBoxSize ?? [];
  if (box?.blockSize) return Math.round(box.blockSize);
  const index = Number(element.dataset.index);
  return measurementsCache[index]?.size ?? options.estimateSize(index);
}
