import { ForbiddenException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../contract/agencies.js';
import type { Happening } from '../../contract/history.js';
import type { LivePayload, PersonalEvents, StreamEventName } from '../../contract/live.js';
import type { StreamPosition } from '../../contract/streams.js';
import { type Announcement, toKeepers, toModerators } from '../live/announcement.js';

/** By which session, and as whom, the database let us in. */
export interface Entered {
  readonly sessionId: string;
  readonly viewerId: string;
  readonly agencyId: string;
  readonly roles: readonly Role[];
}

/** One transaction in which Postgres sees exactly what the viewer may see. */
export class Transaction {
  readonly announcements: Announcement[] = [];

  constructor(
    readonly rows: EntityManager,
    readonly entered: Entered,
  ) {}

  /** Calls a function of the database that answers with one value. Parameters only, never string-built SQL. */
  async call<T>(sql: string, values: unknown[]): Promise<T> {
    const [row] = await this.rows.query<[Record<string, T>]>(sql, values);
    return Object.values(row)[0] as T;
  }

  /** Moves the stream on by one, and keeps what happened. The row lock makes the order of commits the order of `seq`. */
  async advance(streamId: string, happened: Happening): Promise<StreamPosition> {
    const seq = await this.call<string>('select samverka.announce($1, $2)', [streamId, JSON.stringify(happened)]);
    return { streamId, seq: Number(seq) };
  }

  /** As `advance`, for rows in several streams at one moment: the order in which streams are locked is that of their ids, which is chance. */
  async advanceTogether<T extends Pick<StreamPosition, 'streamId'>>(
    rows: readonly T[],
    happened: Happening,
  ): Promise<[row: T, at: StreamPosition][]> {
    const sql = 'select stream_id as "streamId", seq::int from samverka.announce_together($1, $2)';
    const streamIds = rows.map(({ streamId }) => streamId);
    const moved = await this.rows.query<StreamPosition[]>(sql, [streamIds, JSON.stringify(happened)]);
    return rows.flatMap((row) =>
      moved.filter(({ streamId }) => streamId === row.streamId).map((at) => [row, at] as [T, StreamPosition]),
    );
  }

  /** Tells the stream's readers about it, once the transaction has committed. */
  tell<E extends StreamEventName>(event: E, payload: LivePayload<E>, at: StreamPosition): void {
    this.announcements.push({ to: 'readers', event, payload, at, byId: this.entered.viewerId });
  }

  /** Tells these people, wherever they are signed in, once the transaction has committed. */
  tellPeople<E extends keyof PersonalEvents>(event: E, personIds: readonly string[], payload?: LivePayload<E>): void {
    if (personIds.length > 0) this.announcements.push({ to: 'people', event, payload, personIds });
  }

  tellManagers(agencyIds: readonly string[]): void {
    this.announcements.push({ to: 'managers', event: 'agency.changed', agencyIds });
  }

  /** Tells all who read how it is in the area, and what is promised there. */
  tellArea(areaId: string): void {
    this.announcements.push({ to: 'area', event: 'promises.changed', areaId, whose: 'all', agencyId: null });
  }

  /** Of what her agency has counted: its own who work in the area, and those who keep promises there. */
  tellCounted(areaId: string): void {
    const { agencyId } = this.entered;
    this.announcements.push({ to: 'area', event: 'promises.changed', areaId, whose: 'counted', agencyId });
  }

  /** Of what is her agency's own still: those of it who work in the area. */
  tellOwn(areaId: string): void {
    const { agencyId } = this.entered;
    this.announcements.push({ to: 'area', event: 'promises.changed', areaId, whose: 'own', agencyId });
  }

  /** Of what has been sent of it: those who keep promises there. */
  tellKeepers(areaId: string): void {
    this.announcements.push(toKeepers(areaId));
  }

  /** Of what citizens have said: those who moderate it there, and nobody else. */
  tellModerators(areaId: string): void {
    this.announcements.push(toModerators(areaId));
  }

  /** What a person may do follows from her roles; what she may see never does. */
  mustBe(...roles: Role[]): void {
    if (!roles.some((role) => this.entered.roles.includes(role))) throw new ForbiddenException();
  }
}
