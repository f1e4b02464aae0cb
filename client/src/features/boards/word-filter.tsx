import { TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import { Kbd } from '../../components/kbd.js';
import { announce } from '../../lib/announcer.js';
import { useLetterKeys } from '../../lib/letter-keys.js';
import { useText } from '../../lib/text.js';
import classes from './board-filters.module.css';
import { focusCard } from './card-focus.js';
import { cardByStep, type Column } from './columns.js';

/** Cards by what their title or code says. */
export interface WordFilter {
  field: RefObject<HTMLInputElement | null>;
  words: string;
  setWords: (words: string) => void;
  columns: Column[];
}

export function WordField({ field, words, setWords, columns }: WordFilter) {
  const t = useText();
  const areLettersOn = useLetterKeys((state) => state.isOn);
  useTellHits(words, columns);
  const leave = () => {
    if (words) setWords('');
    else document.getElementById('main')?.focus({ preventScroll: true });
  };
  const act = (event: KeyboardEvent) => {
    const first = cardByStep(columns, undefined, 1);
    if (event.key === 'Escape') leave();
    else if (['Enter', 'ArrowDown'].includes(event.key) && first) focusCard(first.caseId);
    else return;
    event.preventDefault();
  };
  return (
    <TextInput
      ref={field}
      aria-label={t('keys.filter')}
      placeholder={t('filter.words.short')}
      className={classes.words ?? ''}
      leftSection={<IconFilter size={16} stroke={1.75} aria-hidden />}
      rightSection={areLettersOn && !words ? <Kbd>/</Kbd> : null}
      rightSectionPointerEvents="none"
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
      }}
      onKeyDown={act}
    />
  );
}

const pauseMs = 500;

/** How many are left, to those who listen: once she has stopped writing. */
function useTellHits(words: string, columns: Column[]): void {
  const t = useText();
  const count = columns.reduce((sum, { cards }) => sum + cards.length, 0);
  useEffect(() => {
    if (!words) return;
    const timer = setTimeout(() => {
      announce(t('filter.hits', { count }));
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [words, count, t]);
}
