import { useId, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { CaseView } from '../../../../src/contract/cases.js';
import { useText } from '../../lib/text.js';
import { ActionList } from './action-list.js';
import { shownActions } from '../actions/shown-actions.js';
import { Composer } from '../notes/composer.js';
import { shownNotes } from '../notes/shown-notes.js';
import { NoteList, type NoteListProps } from '../notes/note-list.js';
import type { Answer } from '../requests/request-row.js';
import { CaseSearch } from '../search/case-search.js';
import classes from './case.module.css';
import { CaseHistory } from '../history/case-history.js';
import { CaseLegend } from '../cases/case-legend.js';
import { hasNewNotes } from '../cases/news.js';
import { NewsBar } from './news-bar.js';
import { useCaseKeys } from '../cases/use-case-keys.js';
import { useNews } from './use-news.js';
import { tabBeside, tabNames as names, useTabActs, type TabName } from '../cases/use-tab-acts.js';

/** Notes, actions or what has happened: of every audience, or of the one that is chosen. */
export function CaseTabs({ view }: { view: CaseView }) {
  const t = useText();
  const news = useNews(view);
  const [tab, setTab] = useState<TabName>('notes');
  const [jumps, setJumps] = useState(0);
  const [audience, setAudience] = useState<string>();
  useTabActs(view, tab, setTab);
  useCaseKeys();
  const isShown = (row: { audience: string[] }) => audience === undefined || row.audience.join() === audience;
  const shown = shownNotes(view);
  const actions = shownActions(view);
  const rows = tab === 'actions' ? [...view.requests, ...actions] : shown;
  const labels = {
    notes: t('case.tab.notes', { count: shown.length }),
    actions: t('case.tab.actions', { count: actions.length + view.requests.length }),
    history: t('case.tab.history'),
  };
  const jump = () => {
    setAudience(undefined);
    setTab(hasNewNotes(news) ? 'notes' : 'actions');
    setJumps(jumps + 1);
  };
  const showAnswer = ({ noteId, actionId }: Answer) => {
    flushSync(() => {
      setAudience(undefined);
      setTab(noteId === null ? 'actions' : 'notes');
    });
    comeTo(noteId === null ? `[data-action="${actionId ?? ''}"]` : `[data-note="${noteId}"]`);
  };
  return (
    <Tabs tab={tab} labels={labels} onTab={setTab} aside={<CaseLegend {...{ view, rows, audience, setAudience }} />}>
      {news ? <NewsBar news={news} onJump={jump} /> : null}
      {tab === 'notes' ? <Notes view={view} notes={shown.filter(isShown)} news={news} jumps={jumps} /> : null}
      {tab === 'actions' ? (
        <ActionList
          view={view}
          actions={actions.filter(isShown)}
          requests={view.requests.filter(isShown)}
          news={news}
          jumps={jumps}
          onShowAnswer={showAnswer}
        />
      ) : null}
      {tab === 'history' ? <CaseHistory view={view} isShown={isShown} /> : null}
    </Tabs>
  );
}

/** In sight, and with the focus. */
function comeTo(selector: string): void {
  const item = document.querySelector<HTMLElement>(selector);
  item?.scrollIntoView({ block: 'center' });
  item?.focus({ preventScroll: true });
}

function Notes(shown: NoteListProps) {
  const { view, notes } = shown;
  return (
    <>
      <CaseSearch view={view} notes={notes}>
        <NoteList {...shown} />
      </CaseSearch>
      {view.may.write ? <Composer view={view} /> : null}
    </>
  );
}

interface TabsProps {
  tab: TabName;
  labels: Record<TabName, string>;
  onTab: (tab: TabName) => void;
  aside: ReactNode;
  children: ReactNode;
}

function Tabs({ tab, labels, onTab, aside, children }: TabsProps) {
  const id = useId();
  const step = (key: string) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const other = tabBeside(tab, key === 'ArrowRight' ? 1 : -1);
    onTab(other);
    document.getElementById(`${id}-${other}`)?.focus();
  };
  return (
    <div className={classes.tabs}>
      <div className={classes.tabHead}>
        <div
          role="tablist"
          className={classes.tablist}
          onKeyDown={({ key }) => {
            step(key);
          }}
        >
          {names.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              className={classes.tab}
              aria-selected={name === tab}
              aria-controls={`${id}-panel`}
              tabIndex={name === tab ? 0 : -1}
              onClick={() => {
                onTab(name);
              }}
            >
              {labels[name]}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div role="tabpanel" id={`${id}-panel`} className={classes.panel} aria-labelledby={`${id}-${tab}`}>
        {children}
      </div>
    </div>
  );
}
