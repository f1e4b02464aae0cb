import { useMediaQuery } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CardView } from '../../../../src/contract/cards.js';
import { useCardFocus } from './card-focus.js';

const usualHeight = 132;

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
  const scrollMargin = useDistance(list, isNarrow);
  const options = {
    count: cards.length,
    gap: 8,
    overscan: cards.length <= wholeUpTo ? wholeUpTo : near,
    scrollMargin,
    estimateSize: () => usualHeight,
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

/** How far down the column begins in what scrolls. */
function useDistance(list: React.RefObject<HTMLElement | null>, isNarrow: boolean): number {
  const [distance, setDistance] = useState(0);
  useLayoutEffect(() => {
    const main = document.getElementById('main');
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setDistance(
      Math.round(isNarrow || !main ? top + window.scrollY : top - main.getBoundingClientRect().top + main.scrollTop),
    );
  });
  return distance;
}
