import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { holdCard } from './card-focus.js';

// Dragging is one way among several: the menu on each card and Alt with an arrow do the same (WCAG 2.5.7).

/** Makes a card something that can be dragged, where there is a mouse to drag it with. */
export function useDragCard(caseId: string) {
  const card = useRef<HTMLElement>(null);
  const [isDragged, setIsDragged] = useState(false);
  useEffect(() => {
    if (!card.current || !window.matchMedia('(min-width: 701px)').matches) return;
    return draggable({
      element: card.current,
      getInitialData: () => ({ caseId }),
      onDragStart: () => {
        holdCard(caseId);
        setIsDragged(true);
      },
      onDrop: () => {
        setIsDragged(false);
      },
    });
  }, [caseId]);
  return { card, isDragged };
}

/** Makes a column a place where a card can be dropped. */
export function useDropStage(onDrop: (caseId: string) => void) {
  const column = useRef<HTMLElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    if (!column.current) return;
    return dropTargetForElements({
      element: column.current,
      canDrop: ({ source }) => typeof source.data.caseId === 'string',
      onDragEnter: () => {
        setIsOver(true);
      },
      onDragLeave: () => {
        setIsOver(false);
      },
      onDrop: ({ source }) => {
        setIsOver(false);
        drop.current(String(source.data.caseId));
      },
    });
  }, []);
  return { column, isOver };
}
