import type { Person } from '../support/person.js';
import type { World } from '../support/world.js';

interface Member {
  readonly user_id: string;
  readonly agency_id: string;
  readonly since: Date;
  readonly left_at: Date | null;
}
interface Stream {
  readonly id: string;
  readonly audience: readonly string[];
  readonly opened_at: Date;
}
interface Session {
  readonly user_id: string;
  readonly agency_id: string;
  readonly stands: boolean;
}
interface Part {
  readonly agency_id: string;
  readonly left_at: Date | null;
}

/** The rule once more, in other words, from the bare rows: what each ought to be answered. */
export class Oracle {
  private constructor(
    private readonly members: readonly Member[],
    private readonly streams: readonly Stream[],
    private readonly sessions: readonly Session[],
    private readonly parts: readonly Part[],
  ) {}

  static async of(world: World, caseId: string, people: readonly Person[]): Promise<Oracle> {
    return new Oracle(
      await world.sql<Member>(
        'select user_id, agency_id, since, left_at from samverka.case_members where case_id = $1',
        [caseId],
      ),
      await world.sql<Stream>('select id, audience, opened_at from samverka.streams where case_id = $1', [caseId]),
      await world.sql<Session>(sessionsSql, [people.map(({ id }) => id)]),
      await world.sql<Part>('select agency_id, left_at from samverka.case_participations where case_id = $1', [caseId]),
    );
  }

  /** Who sits on the case, and for which agency. */
  seated(): string[] {
    return this.members.map(({ user_id, agency_id }) => `${user_id} for ${agency_id}`).sort();
  }

  /** She sits on the case for the agency that she signs in for, which is meant by the stream, and was there when it opened. */
  reads(userId: string, streamId: string): boolean {
    const { audience, opened_at } = this.stream(streamId);
    return this.seats(userId).some(({ agency_id, since }) => audience.includes(agency_id) && since <= opened_at);
  }

  /** She sits on the case; the audience holds her own agency, and none that does not take part now. */
  mayAddress(userId: string, streamId: string): boolean {
    const { audience } = this.stream(streamId);
    const present = this.parts.filter(({ left_at }) => left_at === null).map(({ agency_id }) => agency_id);
    return (
      this.seats(userId).some(({ agency_id }) => audience.includes(agency_id)) &&
      audience.every((agency) => present.includes(agency))
    );
  }

  /** Her places on the case for the agency that she has signed in for. */
  private seats(userId: string): Member[] {
    const agencies = this.sessions
      .filter(({ user_id, stands }) => user_id === userId && stands)
      .map(({ agency_id }) => agency_id);
    return this.members.filter(
      ({ user_id, agency_id, left_at }) => user_id === userId && left_at === null && agencies.includes(agency_id),
    );
  }

  private stream(streamId: string): Stream {
    return this.streams.find(({ id }) => id === streamId)!;
  }
}

const sessionsSql = `
  select user_id, agency_id, ended_at is null and expires_at > now() and seen_at + idle > now() as stands
    from gate.sessions where user_id = any ($1)`;
