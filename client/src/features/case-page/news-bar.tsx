import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useDates } from '../../lib/dates.js';
import { useList, useText } from '../../lib/text.js';
import classes from './case.module.css';
import type { News } from '../cases/news.js';

interface NewsBarProps {
  news: News;
  onJump: () => void;
}

/** What is new since last time, in one line, and the way to the first of it. */
export function NewsBar({ news, onJump }: NewsBarProps) {
  const t = useText();
  const list = useList();
  const { moment } = useDates();
  const parts = [
    ['news.notes', news.newNotes.size],
    ['news.changed', news.changedNotes.size],
    ['news.actions', news.actions.size],
    ['news.requests', news.requests.size],
    ['news.persons', news.persons.size],
  ] as const;
  const words = parts.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }));
  return (
    <div className={classes.news}>
      <IconSparkles size={18} stroke={1.75} aria-hidden />
      <p>{t('news.summary', { when: moment(news.at), news: list(words) })}</p>
      <Button onClick={onJump}>{t('news.jump')}</Button>
    </div>
  );
}
