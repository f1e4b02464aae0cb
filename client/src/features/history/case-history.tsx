import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { HistoryEntry, HistoryPage } from '../../../../src/contract/history.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { shownActions } from '../actions/shown-actions.js';
import { scopeOf } from '../../components/case-scope.js';
import { useHistory } from './history.api.js';
import { useHistoryWords, type HistoryNames } from './history-words.js';
import classes from './history.module.css';

interface CaseHistoryProps {
  view: CaseView;
  isShown: (row: { audience: string[] }) => boolean;
}

/** Who did what in the case, of that which I may read. */
export function CaseHistory({ view, isShown }: CaseHistoryProps) {
  const t = useText();
  const history = useHistory(view);
  if (history.isPending) return <RowsSkeleton rows={6} />;
  if (!history.data) return <ProblemText error={history.error} />;
  const entries = history.data.pages.flatMap((page) => page.entries);
  return (
    <div className={classes.scroll} role="region" tabIndex={0} aria-label={t('history.label')}>
      <Entries view={view} pages={history.data.pages} entries={entries.filter(isShown)} />
      {history.hasNextPage ? (
        <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('history.more')}
        </Button>
      ) : null}
    </div>
  );
}

function Entries({ view, pages, entries }: { view: CaseView; pages: HistoryPage[]; entries: HistoryEntry[] }) {
  const words = useHistoryWords(useMemo(() => namesIn(view, pages), [view, pages]));
  const { moment } = useDates();
  return (
    <ol className={classes.entries}>
      {entries.map((entry) => (
        <li key={`${entry.streamId}/${String(entry.seq)}`} className={classes.entry}>
          <time dateTime={entry.at}>{moment(entry.at)}</time>
          <span className={classes.words}>{words(entry)}</span>
          <AudienceTag audience={entry.audience} scope={scopeOf(view)} isShort />
        </li>
      ))}
    </ol>
  );
}

function namesIn(view: CaseView, pages: readonly HistoryPage[]): HistoryNames {
  return {
    people: [...view.people, ...pages.flatMap(({ people }) => people)],
    agencies: pages.flatMap(({ agencies }) => agencies),
    template: view.board.template,
    tasks: new Map(shownActions(view).map(({ id, task }) => [id, task])),
  };
}
