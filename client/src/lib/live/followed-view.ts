import { digestOf } from '../../../../src/contract/digest.js';
import type { LiveView } from '../../../../src/contract/live.js';
import type { Heads } from '../../../../src/contract/streams.js';
import type { ToldEvent } from './told.js';

/** What is to be known of a view to keep it current: each kind of view says it for itself. */
export interface Followed {
  view: LiveView;
  /** How far what is on screen has come; undefined until it has been fetched. */
  heads: () => Heads | undefined;
  concerns: (event: ToldEvent) => boolean;
  /** Applies the next event of its stream. */
  apply: (event: ToldEvent) => void;
  /** Something before this event is missing: fetch what it is about again. */
  mend: (event: ToldEvent) => void;
  refetch: () => Promise<unknown>;
}

const patienceMs = 100;

/** Puts the events of one view in order: the next is applied, a known one ignored, a gap waited for and mended. */
export class FollowedView {
  readonly told: Heads = {};
  private held: ToldEvent[] = [];

  constructor(private readonly followed: Followed) {}

  get view(): LiveView {
    return this.followed.view;
  }

  /** Null until there is something on screen to compare. */
  digest(): string | null {
    const heads = this.followed.heads();
    return heads ? digestOf(heads) : null;
  }

  refetch(): Promise<unknown> {
    return this.followed.refetch();
  }

  take(event: ToldEvent): void {
    if (!this.followed.concerns(event)) return;
    const known = this.known(event.at.streamId);
    if (event.at.seq > known + 1) this.hold(event);
    else if (event.at.seq === known + 1) this.pass(event);
  }

  private known(streamId: string): number {
    return Math.max(this.told[streamId] ?? 0, this.followed.heads()?.[streamId] ?? 0);
  }

  private pass(event: ToldEvent): void {
    this.told[event.at.streamId] = event.at.seq;
    this.followed.apply(event);
    const next = this.held.find(({ at }) => at.streamId === event.at.streamId && at.seq === event.at.seq + 1);
    if (next)
      this.release(next, () => {
        this.pass(next);
      });
  }

  /** Answers to two commits may overtake each other on the way: the missing one is often a moment behind. */
  private hold(event: ToldEvent): void {
    this.held.push(event);
    setTimeout(() => {
      this.release(event, () => {
        this.giveUp(event);
      });
    }, patienceMs);
  }

  private giveUp(event: ToldEvent): void {
    if (event.at.seq <= this.known(event.at.streamId)) return;
    this.told[event.at.streamId] = event.at.seq;
    this.followed.mend(event);
  }

  private release(event: ToldEvent, act: () => void): void {
    if (!this.held.includes(event)) return;
    this.held = this.held.filter((other) => other !== event);
    act();
  }
}
