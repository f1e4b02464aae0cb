import { useId, useMemo } from 'react';
import type { StartCase, StartNews, StartView } from '../../../../src/contract/start.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { EmptyState } from '../../components/empty-state.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useHistoryWords } from '../history/history-words.js';
import { CaseLine } from './case-line.js';
import classes from './start.module.css';

/** What others have done since I read it, one row for each audience of each case. */
export function NewsRows({ view }: { view: StartView }) {
  const t = useText();
  const id = useId();
  const files = new Map(view.cases.map((file) => [file.caseId, file]));
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{t('start.news.title')}</h2>
        {view.news.length > 0 ? <span>{t('start.news.order')}</span> : null}
      </div>
      {view.news.length === 0 ? (
        <EmptyState title={t('start.news.none')}>{t('start.news.none.text')}</EmptyState>
      ) : null}
      <ul className={view.news.length > 0 ? classes.rows : undefined}>
        {view.news.map((news) => {
          const file = files.get(news.caseId);
          return file ? (
            <li key={news.last.streamId}>
              <NewsRow view={view} news={news} file={file} />
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

function NewsRow({ view, news, file }: { view: StartView; news: StartNews; file: StartCase }) {
  const t = useText();
  const { moment } = useDates();
  const { people, agencies } = view;
  const { template, agencyIds } = file;
  const words = useHistoryWords(
    useMemo(() => ({ people, agencies, template, isShort: true }), [people, agencies, template]),
  );
  return (
    <div className={classes.row} data-news>
      <time dateTime={news.last.at}>{moment(news.last.at)}</time>
      <div className={classes.words}>
        <p>
          {words(news.last)} {news.more > 0 ? <span>{t('start.more', { count: news.more })}</span> : null}
        </p>
        <CaseLine file={file} areas={view.areas} />
      </div>
      <AudienceTag audience={news.last.audience} scope={{ everyone: agencyIds, agencies }} />
    </div>
  );
}
