import { randomUUID } from 'node:crypto';
import type { Person } from '../support/person.js';
import type { World } from '../support/world.js';
import type { GeneratedPerson, GeneratedStream, GeneratedWorld, Moment } from './generated-worlds.js';

export interface LaidOutStream {
  readonly id: string;
  readonly audience: readonly string[];
}

/** A generated world in the database: a case, its people and its streams. */
export interface LaidOut {
  readonly caseId: string;
  readonly agencyIds: readonly string[];
  readonly people: readonly Person[];
  readonly streams: readonly LaidOutStream[];
}

/** Lays it out as the owner, who may put down what no act would bring about. */
export async function layOut(world: World, generated: GeneratedWorld): Promise<LaidOut> {
  const agencyIds: string[] = [];
  for (let number = 0; number < generated.agencies; number++) agencyIds.push(await world.anAgency('school'));
  const boardId = await world.aBoard('youth_at_risk', agencyIds);
  const layer = new Layer(world, { caseId: randomUUID(), agencyIds, boardId });
  return layer.layOut(generated);
}

interface Places {
  readonly caseId: string;
  readonly boardId: string;
  readonly agencyIds: readonly string[];
}

class Layer {
  constructor(
    private readonly world: World,
    private readonly places: Places,
  ) {}

  async layOut(generated: GeneratedWorld): Promise<LaidOut> {
    const people: Person[] = [];
    for (const person of generated.people) people.push(await this.aPerson(person, people.at(-1)));
    await this.aCase(generated);
    const seats = people.map((person, index) => [person, generated.people[index]!] as const);
    for (const [{ id, agencyId }, { isNamed }] of seats) if (isNamed) await this.name(id, agencyId);
    await this.world.sql('select samverka.reseat(array[$1]::uuid[], null)', [this.places.caseId]);
    for (const [{ id }, { seatedFor }] of seats) if (seatedFor !== null) await this.seat(id, seatedFor);
    const streams: LaidOutStream[] = [];
    for (const stream of generated.streams) streams.push(await this.aStream(stream));
    for (const [{ id }, { state }] of seats) await this.becomes(id, state);
    const { caseId, agencyIds } = this.places;
    return { caseId, agencyIds, people, streams };
  }

  private async aPerson({ agency, isOnBoard, sharesEmail }: GeneratedPerson, before?: Person): Promise<Person> {
    const boards = isOnBoard ? [this.places.boardId] : [];
    const person = await this.world.aPerson(this.agency(agency), { boards });
    if (sharesEmail && before !== undefined) await this.world.sql(shareSql, [person.id, before.id]);
    return person;
  }

  /** Without its card, and without the disclosures that acts would have left: the rule asks for neither. */
  private async aCase({ isRestricted, parts }: GeneratedWorld): Promise<void> {
    const { caseId, boardId } = this.places;
    await this.world.sql('set session_replication_role = replica');
    await this.world.sql(caseSql, [caseId, boardId, isRestricted]);
    for (const [agency, part] of parts.entries()) {
      if (part === null) continue;
      const left = part.left === null ? null : at(part.left);
      await this.world.sql(partSql, [caseId, this.agency(agency), at(part.since), left]);
    }
    await this.world.sql('set session_replication_role = origin');
  }

  private async name(userId: string, agencyId: string): Promise<void> {
    await this.world.sql('insert into samverka.case_named values ($1, $2, $3)', [this.places.caseId, userId, agencyId]);
  }

  /** Puts her on the case for another agency than her own. */
  private async seat(userId: string, agency: number): Promise<void> {
    const { caseId, boardId } = this.places;
    await this.world.sql(seatSql, [caseId, userId, this.agency(agency), boardId, at(0)]);
  }

  private async aStream({ audience, opened }: GeneratedStream): Promise<LaidOutStream> {
    const agencies = audience.map((agency) => this.agency(agency));
    const opening = 'select samverka.stream_of($1, $2) as id';
    const [stream] = await this.world.sql<{ id: string }>(opening, [this.places.caseId, agencies]);
    await this.world.sql('update samverka.streams set opened_at = $2 where id = $1', [stream?.id, at(opened)]);
    await this.world.sql(`update samverka.stream_agencies set opened_at = $2 where stream_id = $1`, [
      stream?.id,
      at(opened),
    ]);
    return { id: stream!.id, audience: agencies };
  }

  private async becomes(userId: string, state: GeneratedPerson['state']): Promise<void> {
    const sql = statesSql[state];
    if (sql !== '') await this.world.sql(sql, [userId]);
  }

  private agency(number: number): string {
    return this.places.agencyIds[number]!;
  }
}

const at = (moment: Moment) => new Date(Date.UTC(2026, 0, 1 + moment));

const shareSql = `
  update gate.accounts mine set email = theirs.email from gate.accounts theirs
   where mine.user_id = $1 and theirs.user_id = $2
     and not exists (select from gate.accounts where agency_id = mine.agency_id and email = theirs.email)`;

const caseSql = `
  insert into samverka.case_files (id, board_id, stream_id, code, stage, labels, is_restricted)
    values ($1, $2, gen_random_uuid(), 'A2B-2CD', 'concern', '{}', $3)`;

const partSql = 'insert into samverka.case_participations (case_id, agency_id, since, left_at) values ($1, $2, $3, $4)';

const seatSql = `
  insert into samverka.case_members (case_id, user_id, agency_id, board_id, since) values ($1, $2, $3, $4, $5)
    on conflict do nothing`;

const statesSql: Readonly<Record<GeneratedPerson['state'], string>> = {
  'signed in': '',
  'taken off the case': 'update samverka.case_members set left_at = now() where user_id = $1',
  'signed out': 'update gate.sessions set ended_at = now() where user_id = $1',
  disabled: 'select gate.disable($1, true)',
  'disabled, and her session still stands': 'update samverka.users set disabled_at = now() where id = $1',
};
