import { useId, useState, type ReactNode } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import { useText } from '../../lib/text.js';
import { ActionList } from '../actions/action-list.js';
import { Composer } from '../notes/composer.js';
import { NoteList } from '../notes/note-list.js';
import classes from './case.module.css';
import { CaseLegend } from './case-legend.js';
import { useCaseKeys } from './use-case-keys.js';
import { useTabActs, type TabName } from './use-tab-acts.js';

/** Notes, or actions: those of every audience, or of the one that is chosen. */
export function CaseTabs({ view }: { view: CaseView }) {
  const t = useText();
  const [tab, setTab] = useState<TabName>('notes');
  const [audience, setAudience] = useState<string>();
  useTabActs(view, tab, setTab);
  useCaseKeys();
  const isShown = (row: { audience: string[] }) => audience === undefined || row.audience.join() === audience;
  const rows = tab === 'notes' ? view.notes : view.actions;
  const labels = {
    notes: t('case.tab.notes', { count: view.notes.length }),
    actions: t('case.tab.actions', { count: view.actions.length }),
  };
  return (
    <Tabs tab={tab} labels={labels} onTab={setTab} aside={<CaseLegend {...{ view, rows, audience, setAudience }} />}>
      {tab === 'notes' ? (
        <>
          <NoteList view={view} notes={view.notes.filter(isShown)} />
          {view.may.write ? <Composer view={view} /> : null}
        </>
      ) : (
        <ActionList view={view} actions={view.actions.filter(isShown)} />
      )}
    </Tabs>
  );
}

interface TabsProps {
  tab: TabName;
  labels: Record<TabName, string>;
  onTab: (tab: TabName) => void;
  aside: ReactNode;
  children: ReactNode;
}

const names = ['notes', 'actions'] as const;

function Tabs({ tab, labels, onTab, aside, children }: TabsProps) {
  const id = useId();
  const other = tab === 'notes' ? 'actions' : 'notes';
  const step = (key: string) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
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
