import { flushSync } from 'react-dom';
import type { CaseView } from '../../../../src/contract/cases.js';
import { usePageActs } from '../../lib/page-acts.js';
import { useText } from '../../lib/text.js';

export const tabNames = ['notes', 'actions', 'history'] as const;
export type TabName = (typeof tabNames)[number];

/** The tab that lies so many steps away, round about. */
export function tabBeside(tab: TabName, step: number): TabName {
  return tabNames[(tabNames.indexOf(tab) + step + tabNames.length) % tabNames.length] ?? tab;
}

/** What can be done from either tab: the one that it belongs to is shown first. */
export function useTabActs({ may, participants }: CaseView, tab: TabName, show: (tab: TabName) => void): void {
  const t = useText();
  const other = tabBeside(tab, 1);
  const showNow = (name: TabName) => {
    flushSync(() => {
      show(name);
    });
  };
  const write = () => {
    showNow('notes');
    document.querySelector<HTMLElement>('[data-composer] textarea')?.focus();
  };
  const begin = (what: '[data-plan]' | '[data-ask]') => () => {
    showNow('actions');
    document.querySelector<HTMLElement>(what)?.click();
  };
  const turn = () => {
    showNow(other);
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  };
  usePageActs(() => [
    ...(may.write ? [{ id: 'write', words: t('keys.write'), run: write }] : []),
    ...(may.write ? [{ id: 'plan', words: t('action.plan'), run: begin('[data-plan]') }] : []),
    ...(may.write && participants.length > 1
      ? [{ id: 'ask', words: t('request.make'), run: begin('[data-ask]') }]
      : []),
    { id: 'tab', words: t(`case.show.${other}`), run: turn },
  ]);
}
