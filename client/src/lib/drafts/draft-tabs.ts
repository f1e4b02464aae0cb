import { newId } from '../ids.js';

/** Stands for this page for as long as it lives: a page that was reloaded is another. */
export const thisTab = newId();

export interface DraftNews {
  personId: string;
  key: string;
}

/** Tells her other tabs of what changed: by key, never the words. */
export class DraftTabs {
  private readonly channel = new BroadcastChannel('samverka.drafts');

  constructor(hear: (news: DraftNews) => void) {
    this.channel.onmessage = ({ data }: MessageEvent<DraftNews>) => {
      hear(data);
    };
  }

  tell(news: DraftNews): void {
    this.channel.postMessage(news);
  }

  close(): void {
    this.channel.close();
  }
}

const lockOf = (tab: string) => `samverka.tab.${tab}`;

/** The browser gives the lock back when the page ends, however it ends. */
export function holdTab(): void {
  void navigator.locks.request(lockOf(thisTab), () => new Promise(() => undefined));
}

/** Acts once that tab is no more: at once where it crashed, later where it is still open. */
export function afterTab(tab: string, act: () => Promise<void> | void): void {
  void navigator.locks.request(lockOf(tab), act).catch(() => undefined);
}
