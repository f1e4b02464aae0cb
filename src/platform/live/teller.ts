import { Injectable, Logger } from '@nestjs/common';
import type { LiveView } from '../../contract/live.js';
import type { Announcement, ManagerialAnnouncement, PersonalAnnouncement, StreamAnnouncement } from './announcement.js';
import { type Listener, Listeners } from './listeners.js';
import { Presence } from './presence.js';
import { mineRoom, sessionRoom, Sockets, viewRoom } from './sockets.js';

/** Tells what was announced, after the commit, to those whom the rule names then. */
@Injectable()
export class Teller {
  private readonly log = new Logger(Teller.name);

  constructor(
    private readonly listeners: Listeners,
    private readonly sockets: Sockets,
    private readonly presence: Presence,
  ) {}

  /** The change is kept already: whoever is not told now finds out at the next event or pulse. */
  async tell(announcements: readonly Announcement[]): Promise<void> {
    try {
      await Promise.all(announcements.map((announcement) => this.tellOne(announcement)));
    } catch {
      this.log.error('could not tell');
    }
  }

  private tellOne(announcement: Announcement): Promise<void> {
    switch (announcement.to) {
      case 'readers':
        return this.tellReaders(announcement);
      case 'people':
        return this.tellPeople(announcement);
      case 'managers':
        return this.tellManagers(announcement);
    }
  }

  /** A case's watchers hear all of it; a board's hear what is on its cards, and of the rest only that it stirred. */
  private async tellReaders({ event, payload, at, byId }: StreamAnnouncement): Promise<void> {
    const listeners = await this.listeners.of(at.streamId);
    const [inCase, onBoard] = [listeners.map(caseRoom), listeners.flatMap(wideRooms)];
    const [first] = listeners;
    if (first === undefined) return;
    if (event.startsWith('case.')) {
      this.sockets.send([...inCase, ...onBoard], event, payload as never, at);
      return;
    }
    this.sockets.send(inCase, event, payload as never, at);
    this.sockets.send(onBoard, 'case.stirred', { caseId: first.caseId, byId }, at);
  }

  private async tellPeople({ event, payload, personIds }: PersonalAnnouncement): Promise<void> {
    const sessionIds = await this.listeners.ofPeople(personIds);
    this.sockets.send(sessionIds.map(sessionRoom), event, ...([payload] as unknown as []));
    if (event === 'case.left')
      await this.showOut({ kind: 'case', id: (payload as { caseId: string }).caseId }, sessionIds);
  }

  private async showOut(view: LiveView, sessionIds: readonly string[]): Promise<void> {
    this.sockets.evict(view, sessionIds);
    await this.presence.refresh(view);
  }

  private async tellManagers({ event, agencyIds }: ManagerialAnnouncement): Promise<void> {
    const sessionIds = await this.listeners.ofManagers(agencyIds);
    this.sockets.send(sessionIds.map(sessionRoom), event);
  }
}

function caseRoom({ caseId, sessionId }: Listener): string {
  return viewRoom({ kind: 'case', id: caseId }, sessionId);
}

/** Where many cases are seen at once. */
function wideRooms({ boardId, sessionId }: Listener): string[] {
  return [viewRoom({ kind: 'board', id: boardId }, sessionId), mineRoom(sessionId)];
}
