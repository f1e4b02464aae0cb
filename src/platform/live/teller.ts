import { Injectable, Logger } from '@nestjs/common';
import type { LiveView } from '../../contract/live.js';
import type { Announcement, ManagerialAnnouncement, PersonalAnnouncement, StreamAnnouncement } from './announcement.js';
import { Listeners } from './listeners.js';
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

  /**
   * The change is kept already: whoever is not told now finds out at the next event or pulse. First all questions, then
   * all answers in one go: between two frames lies nothing that would tell how much was told to others.
   */
  async tell(announcements: readonly Announcement[]): Promise<void> {
    try {
      const tellings = await Promise.all(announcements.map((announcement) => this.prepare(announcement)));
      await Promise.all(tellings.map(async (telling) => telling()));
    } catch {
      this.log.error('could not tell');
    }
  }

  /** Asks whom to tell. Asked over one connection, and so what is told of one stream keeps its order. */
  private prepare(announcement: Announcement): Promise<Telling> {
    switch (announcement.to) {
      case 'readers':
        return this.toReaders(announcement);
      case 'people':
        return this.toPeople(announcement);
      case 'managers':
        return this.toManagers(announcement);
    }
  }

  /** A case's watchers hear all of it; a board's hear what is on its cards, and of the rest only that it stirred. */
  private async toReaders({ event, payload, at, byId }: StreamAnnouncement): Promise<Telling> {
    const hearers = await this.listeners.of(at.streamId);
    if (hearers === undefined) return () => undefined;
    const { caseId, boardId, sessionIds } = hearers;
    const inCase = sessionIds.map((sessionId) => viewRoom({ kind: 'case', id: caseId }, sessionId));
    const onBoard = sessionIds.flatMap((sessionId) => wideRooms(boardId, sessionId));
    if (event.startsWith('case.'))
      return () => {
        this.sockets.send([...inCase, ...onBoard], event, payload as never, at);
      };
    return () => {
      this.sockets.send(inCase, event, payload as never, at);
      this.sockets.send(onBoard, 'case.stirred', { caseId, byId }, at);
    };
  }

  private async toPeople({ event, payload, personIds }: PersonalAnnouncement): Promise<Telling> {
    const sessionIds = await this.listeners.ofPeople(personIds);
    return async () => {
      this.sockets.send(sessionIds.map(sessionRoom), event, ...([payload] as unknown as []));
      if (event === 'case.left')
        await this.showOut({ kind: 'case', id: (payload as { caseId: string }).caseId }, sessionIds);
    };
  }

  private async toManagers({ event, agencyIds }: ManagerialAnnouncement): Promise<Telling> {
    const sessionIds = await this.listeners.ofManagers(agencyIds);
    return () => {
      this.sockets.send(sessionIds.map(sessionRoom), event);
    };
  }

  private async showOut(view: LiveView, sessionIds: readonly string[]): Promise<void> {
    this.sockets.evict(view, sessionIds);
    await this.presence.refresh(view);
  }
}

/** Says it, to those found. */
type Telling = () => void | Promise<void>;

/** Where many cases are seen at once. */
function wideRooms(boardId: string, sessionId: string): string[] {
  return [viewRoom({ kind: 'board', id: boardId }, sessionId), mineRoom(sessionId)];
}
