import { Inject, Injectable } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Audience } from '../../contract/agencies.js';
import type { LiveView } from '../../contract/live.js';
import type { StreamPosition } from '../../contract/streams.js';
import type { AreaReaders } from './announcement.js';
import type { Push } from './push.js';
import { Together } from './together.js';

/** The open sessions whose users may read a stream, and where it lies. */
export interface Hearers {
  readonly streamId: string;
  readonly caseId: string;
  /** Null where it lies on no board: it is of an intake. */
  readonly boardId: string | null;
  readonly sessionIds: readonly string[];
}

/** An open session whose user belongs in a view. */
export interface Attendee {
  readonly sessionId: string;
  readonly userId: string;
  readonly agencyId: string;
}

/** Asks the database whom to tell, as `teller`, over one connection: the answers come in the order of the questions. */
@Injectable()
export class Listeners {
  private readonly hearers = new Together((streamIds) => this.ofStreams(streamIds));
  private readonly pushes = new Together((pushes) => this.keepPushes(pushes));
  private readonly bells = new Together((steps) => this.ofBells(steps));

  constructor(@Inject(getDataSourceToken('teller')) private readonly teller: DataSource) {}

  /** Asked after the commit. What is told while one question is under way is asked of together in the next. */
  of(streamId: string): Promise<Hearers | undefined> {
    return this.hearers.ask(streamId);
  }

  /**
   * Writes down whom a push reaches, before it is sent: what cannot be written down is not sent, and whoever watches
   * finds out at the next pulse. What is told while one is under way is written down together in the next.
   */
  async logs(push: Push): Promise<void> {
    if (push.told.length + push.stirred.length > 0) await this.pushes.ask(JSON.stringify(push));
  }

  /** Who would hear a stream for this audience, whether or not there is one. */
  ofAudience(caseId: string, audience: Audience): Promise<string[]> {
    return this.sessions('samverka.who_would_hear($1, $2)', [caseId, audience]);
  }

  inView({ kind, id }: LiveView): Promise<Attendee[]> {
    return this.teller.query(
      `select session_id as "sessionId", user_id as "userId", agency_id as "agencyId" from samverka.who_is_in($1, $2)`,
      [kind, id],
    );
  }

  ofPeople(personIds: readonly string[]): Promise<string[]> {
    return this.sessions('samverka.sessions_of($1)', [personIds]);
  }

  /** Of those who hear of this step of a stream, the ones whose bells it has moved. */
  async noticed({ streamId, seq }: StreamPosition, { sessionIds }: Hearers): Promise<readonly string[]> {
    const holders = await this.bells.ask(stepOf(streamId, seq));
    const hearers = new Set(sessionIds);
    return (holders ?? []).filter((sessionId) => hearers.has(sessionId));
  }

  /** Where those who stay on a case are told that an agency has gone. */
  async lastGone(caseId: string, agencyId: string): Promise<StreamPosition | undefined> {
    const sql = 'select stream_id as "streamId", seq from samverka.last_gone($1, $2)';
    const [step] = await this.teller.query<{ streamId: string; seq: string }[]>(sql, [caseId, agencyId]);
    return step && { streamId: step.streamId, seq: Number(step.seq) };
  }

  ofManagers(agencyIds: readonly string[]): Promise<string[]> {
    return this.sessions('samverka.sessions_of_managers($1)', [agencyIds]);
  }

  /** Who reads what is promised for an area, or what that agency has counted there. */
  inArea(areaId: string, whose: AreaReaders, agencyId: string | null): Promise<string[]> {
    return this.sessions('samverka.sessions_in_area($1, $2, $3)', [areaId, whose, agencyId]);
  }

  /** Those of these sessions that have ended, grown too old, or been left alone too long. */
  fallen(sessionIds: readonly string[]): Promise<string[]> {
    return this.sessions('samverka.fallen($1)', [sessionIds]);
  }

  private async ofStreams(streamIds: readonly string[]): Promise<Map<string, Hearers>> {
    const found = await this.teller.query<(Omit<Hearers, 'sessionIds'> & { sessionIds: string })[]>(hearsSql, [
      streamIds,
    ]);
    return new Map(found.map((row) => [row.streamId, { ...row, sessionIds: row.sessionIds.split(' ') }]));
  }

  private async ofBells(steps: readonly string[]): Promise<Map<string, readonly string[]>> {
    const asked = steps.map((step) => step.split(' '));
    const values = [asked.map(([streamId]) => streamId), asked.map(([, seq]) => seq)];
    const found = await this.teller.query<{ streamId: string; seq: string; sessionIds: string }[]>(bellsSql, values);
    return new Map(found.map(({ streamId, seq, sessionIds }) => [stepOf(streamId, seq), sessionIds.split(' ')]));
  }

  private async keepPushes(pushes: readonly string[]): Promise<Map<string, true>> {
    await this.teller.query('select log.told($1)', [`[${pushes.join()}]`]);
    return new Map(pushes.map((push) => [push, true]));
  }

  private async sessions(call: string, values: unknown[]): Promise<string[]> {
    const rows = await this.teller.query<{ id: string }[]>('select id from ' + call + ' as id', values);
    return rows.map(({ id }) => id);
  }
}

function stepOf(streamId: string, seq: number | string): string {
  return `${streamId} ${String(seq)}`;
}

const bellsSql =
  'select stream_id as "streamId", seq, session_ids as "sessionIds" from samverka.who_is_noticed($1::uuid[], $2::bigint[])';

const hearsSql = `
  select stream_id as "streamId", case_id as "caseId", board_id as "boardId", session_ids as "sessionIds"
    from samverka.who_hears($1)`;
