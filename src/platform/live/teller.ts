import { Injectable, Logger } from '@nestjs/common';
import type { LiveView } from '../../contract/live.js';
import type {
  Announcement,
  AreaAnnouncement,
  DepartureAnnouncement,
  ManagerialAnnouncement,
  PersonalAnnouncement,
  StreamAnnouncement,
} from './announcement.js';
import { Listeners } from './listeners.js';
import { Presence } from './presence.js';
import type { Push } from './push.js';
import { mineRoom, sessionRoom, Sockets, viewRoom } from './sockets.js';

/** Tells what was announced, after the commit, to those whom the rule names then. */
@Injectable()
export class Teller {
  private readonly log = new Logger(Teller.name);
  private toldBefore: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly listeners: Listeners,
    private readonly sockets: Sockets,
    private readonly presence: Presence,
  ) {}

  /**
   * The change is kept already: whoever is not told now finds out at the next event or pulse. First all questions, then
   * all answers in one go: between two frames lies nothing that would tell how much was told to others. One act after
   * the other: what is written down first does not overtake what needs no row.
   */
  async tell(announcements: readonly Announcement[]): Promise<void> {
    const before = this.toldBefore;
    const told = Promise.all(announcements.map((announcement) => this.prepare(announcement))).then(async (tellings) => {
      await before;
      return tellings.map(async (telling) => telling());
    });
    this.toldBefore = told.catch(() => undefined);
    await told
      .then((ends) => Promise.all(ends))
      .catch(() => {
        this.log.error('could not tell');
      });
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
      case 'remaining':
        return this.toRemaining(announcement);
      case 'area':
        return this.toArea(announcement);
    }
  }

  /**
   * A case's watchers hear all of it; a board's hear what is on its cards, and of the rest only that it stirred. Those who
   * watch now are written down, and told are these: whoever begins to watch meanwhile asks how far the view has come after that.
   */
  private async toReaders({ event, payload, at, byId }: StreamAnnouncement): Promise<Telling> {
    const hearers = await this.listeners.of(at.streamId);
    if (hearers === undefined) return () => undefined;
    const { caseId, boardId, sessionIds } = hearers;
    const inCase = this.watching(sessionIds, (sessionId) => placeRooms(caseId, sessionId));
    const onBoard = this.watching(sessionIds, (sessionId) => wideRooms(boardId, sessionId));
    const isOnCard = event.startsWith('case.');
    const [noticed] = await Promise.all([
      this.listeners.noticed(at, hearers).catch(() => []), // a bell that is not moved now is moved by the next step
      this.listeners.logs({ ...at, ...reached(inCase, onBoard, isOnCard) }),
    ]);
    return () => {
      this.sockets.send([...inCase.rooms, ...(isOnCard ? onBoard.rooms : [])], event, payload as never, at);
      if (!isOnCard) this.sockets.send(onBoard.rooms, 'case.stirred', { caseId, byId }, at);
      this.sockets.send(noticed.map(sessionRoom), 'notices.changed');
    };
  }

  private async toRemaining({ caseId, agencyId }: DepartureAnnouncement): Promise<Telling> {
    const at = await this.listeners.lastGone(caseId, agencyId);
    if (at === undefined) return () => undefined;
    return this.toReaders({ to: 'readers', event: 'case.peopled', payload: { caseId }, at, byId: null });
  }

  /** Those of these rooms in which somebody is, and whose. */
  private watching(sessionIds: readonly string[], roomsOf: (sessionId: string) => string[]): Watchers {
    const found = sessionIds.map((sessionId) => ({
      sessionId,
      rooms: roomsOf(sessionId).filter((room) => this.sockets.isIn(room)),
    }));
    const watchers = found.filter(({ rooms }) => rooms.length > 0);
    return { rooms: watchers.flatMap(({ rooms }) => rooms), sessionIds: watchers.map(({ sessionId }) => sessionId) };
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

  private async toArea({ event, areaId, whose, agencyId }: AreaAnnouncement): Promise<Telling> {
    const sessionIds = await this.listeners.inArea(areaId, whose, agencyId);
    return () => {
      this.sockets.send(sessionIds.map(sessionRoom), event, { areaId });
    };
  }

  private async showOut(view: LiveView, sessionIds: readonly string[]): Promise<void> {
    this.sockets.evict(view, sessionIds);
    await this.presence.refresh(view);
  }
}

/** Says it, to those found. */
type Telling = () => void | Promise<void>;

interface Watchers {
  readonly rooms: readonly string[];
  readonly sessionIds: readonly string[];
}

/** Whoever watches a case has it told whole, wherever else she watches too. */
function reached(inCase: Watchers, onBoard: Watchers, isOnCard: boolean): Pick<Push, 'told' | 'stirred'> {
  if (isOnCard) return { told: [...new Set([...inCase.sessionIds, ...onBoard.sessionIds])], stirred: [] };
  const told = new Set(inCase.sessionIds);
  return { told: [...told], stirred: onBoard.sessionIds.filter((sessionId) => !told.has(sessionId)) };
}

/** Where one place is seen whole: a case, or what comes in to an agency. */
function placeRooms(id: string, sessionId: string): string[] {
  return [viewRoom({ kind: 'case', id }, sessionId), viewRoom({ kind: 'intake', id }, sessionId)];
}

/** Where many cases are seen at once. */
function wideRooms(boardId: string | null, sessionId: string): string[] {
  if (boardId === null) return [];
  return [viewRoom({ kind: 'board', id: boardId }, sessionId), mineRoom(sessionId)];
}
