import { useEffect, useRef, useState } from 'react';
import type { CaseView, LastRead } from '../../../../src/contract/cases.js';
import { useViewer } from '../../lib/viewer.js';
import type { News } from '../cases/news.js';
import { newsOf } from './news-of.js';

/** What is on screen at first may be older than what is fetched at once after it. */
const openingMs = 3000;

/** What was new when the case was opened: it stays so for as long as the page is, though the read mark moves on. */
export function useNews(view: CaseView | undefined): News | null {
  const me = useViewer().person.id;
  const opened = useRef<{ until: number; lastRead: LastRead } | null>(null);
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    if (!view) return;
    opened.current ??= { until: Date.now() + openingMs, lastRead: view.lastRead };
    if (Date.now() < opened.current.until) setNews(newsOf(view, opened.current.lastRead, me));
  }, [view, me]);
  return news;
}
