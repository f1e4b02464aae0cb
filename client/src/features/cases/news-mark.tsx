import { Chip } from '../../components/chip.js';
import { useText } from '../../lib/text.js';
import { placeOf, type News } from './news.js';

interface NewsMarkProps {
  news: News | null;
  of: { streamId: string; id: string };
}

/** Says of one thing that it is new, or changed, since I last read the case. */
export function NewsMark({ news, of }: NewsMarkProps) {
  const t = useText();
  const place = placeOf(of);
  const isNew = news && [news.newNotes, news.actions, news.requests, news.persons].some((places) => places.has(place));
  if (isNew) return <Chip>{t('news.new')}</Chip>;
  return news?.changedNotes.has(place) ? <Chip>{t('news.isChanged')}</Chip> : null;
}
