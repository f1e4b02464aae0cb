import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { LiveView } from '../../contract/live.js';
import { type Attendee, Listeners } from './listeners.js';
import { type SocketData, Sockets, viewRoom } from './sockets.js';

/**
 * Where more than this many are in one view, looks are taken at a pace: when two thousand come back after a restart, a
 * look for each of them, told to all the others, would be four million messages.
 */
const crowd = 100;
const paceMs = 1000;

/**
 * Who is in a view now. One's own agency sees one there; others only while one chooses to be shown. What an agency
 * may not see makes no frame either: it is told only when what it may see has changed. Kept nowhere but here.
 */
@Injectable()
export class Presence {
  /** What each agency was last told, by view and agency. */
  private readonly told = new Map<string, string>();
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly waiting = new Map<string, Promise<readonly Present[]>>();
  /** What the last look at each view found. */
  private readonly pictures = new Map<string, readonly Present[]>();

  constructor(
    private readonly listeners: Listeners,
    private readonly sockets: Sockets,
  ) {}

  /** Tells those in the view whose picture of it has changed: one look at a time, and all who wait for the next share it. */
  refresh(view: LiveView): Promise<readonly Present[]> {
    const key = keyOf(view);
    const waiting = this.waiting.get(key) ?? this.lookAgain(key, view);
    this.waiting.set(key, waiting);
    return waiting;
  }

  /** Who is here, as whoever has just come sees it, with herself among them. In a crowd she does not wait for the next look. */
  async seenBy({ viewerId, agencyId }: Newcomer, view: LiveView): Promise<string[]> {
    const look = this.refresh(view);
    if (!this.isCrowded(view)) return visibleTo(agencyId, await look);
    const seen = visibleTo(agencyId, this.pictures.get(keyOf(view)) ?? []);
    return [...new Set([...seen, viewerId])].sort();
  }

  /** Looks again wherever she was last seen: she may not belong there any more. */
  async lookFor(personId: string): Promise<void> {
    const seenIn = [...this.pictures].filter(([, present]) => present.some(({ userId }) => userId === personId));
    await Promise.all(seenIn.map(([key]) => this.refresh(viewBy(key))));
  }

  private isCrowded(view: LiveView): boolean {
    return (this.pictures.get(keyOf(view))?.length ?? 0) > crowd;
  }

  /** After the look that is under way, which may have been too early to see what has happened since. */
  private lookAgain(key: string, view: LiveView): Promise<readonly Present[]> {
    const look = (this.turns.get(key) ?? Promise.resolve()).then(async () => {
      if (this.isCrowded(view)) await pause(paceMs, undefined, { ref: false });
      this.waiting.delete(key);
      return this.tellChanges(view).catch(() => []);
    });
    this.turns.set(key, look);
    void look.then(() => this.turns.get(key) === look && this.turns.delete(key));
    return look;
  }

  private async tellChanges(view: LiveView): Promise<readonly Present[]> {
    const present = this.present(view, await this.listeners.inView(view));
    if (present.length > 0) this.pictures.set(keyOf(view), present);
    else this.pictures.delete(keyOf(view));
    const agencies = new Set(present.map(({ agencyId }) => agencyId));
    for (const agencyId of agencies) this.tellAgency(view, agencyId, present);
    this.forgetOthers(view, agencies);
    return present;
  }

  private tellAgency(view: LiveView, agencyId: string, present: readonly Present[]): void {
    const personIds = visibleTo(agencyId, present);
    const key = `${keyOf(view)}:${agencyId}`;
    if (this.told.get(key) === personIds.join()) return;
    this.told.set(key, personIds.join());
    const rooms = present
      .filter((person) => person.agencyId === agencyId)
      .map(({ sessionId }) => viewRoom(view, sessionId));
    this.sockets.send(rooms, 'presence.changed', { view, personIds });
  }

  private forgetOthers(view: LiveView, agencies: ReadonlySet<string>): void {
    for (const key of this.told.keys()) {
      const [kind, id, agencyId] = key.split(':');
      if (`${kind ?? ''}:${id ?? ''}` === keyOf(view) && !agencies.has(agencyId ?? '')) this.told.delete(key);
    }
  }

  /** Those who belong in the view and watch it. */
  private present(view: LiveView, attendees: readonly Attendee[]): Present[] {
    return attendees.flatMap((attendee) => {
      const sockets = this.sockets.in(viewRoom(view, attendee.sessionId));
      return sockets.length === 0 ? [] : [{ ...attendee, isShown: sockets.some(({ data }) => data.isShown) }];
    });
  }
}

type Newcomer = Pick<SocketData, 'viewerId' | 'agencyId'>;

interface Present extends Attendee {
  readonly isShown: boolean;
}

function visibleTo(agencyId: string, present: readonly Present[]): string[] {
  const visible = present.filter((person) => person.agencyId === agencyId || person.isShown);
  return [...new Set(visible.map(({ userId }) => userId))].sort();
}

function keyOf({ kind, id }: LiveView): string {
  return `${kind}:${id}`;
}

function viewBy(key: string): LiveView {
  const [kind, id = ''] = key.split(':');
  return { kind: kind as LiveView['kind'], id };
}
