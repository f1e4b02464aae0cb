import type { NoteView } from '../../src/contract/notes.js';
import { consultation, does as matterIs, raised } from '../features/concerns-room.js';
import { atIntake } from '../hardening/cast.js';
import type { Person } from '../support/person.js';
import { promised } from '../support/promises.js';
import { World } from '../support/world.js';

type Ids<Names extends string> = Readonly<Record<Names, string>>;

interface Parts {
  readonly agencies: Ids<'police' | 'school' | 'social'>;
  readonly boards: Ids<'shared' | 'ofPolice'>;
  readonly people: Readonly<
    Record<'officer' | 'teacher' | 'principal' | 'assistant' | 'colleague' | 'stranger', Person>
  >;
  readonly ids: Ids<
    | 'sharedCase'
    | 'hiddenCase'
    | 'hiddenCall'
    | 'hiddenStream'
    | 'pairStream'
    | 'schoolStream'
    | 'sharedStream'
    | 'hiddenConcern'
    | 'concernStream'
    | 'intakeStream'
  >;
  readonly notes: Readonly<Record<'shared' | 'hidden' | 'ofTeacher', NoteView>>;
}

/** A case of police, school and social services, where much is not for the school; and a case of the police alone. */
export class Scene implements Parts {
  readonly agencies: Parts['agencies'];
  readonly boards: Parts['boards'];
  readonly people: Parts['people'];
  readonly ids: Parts['ids'];
  readonly notes: Parts['notes'];

  private constructor(
    readonly world: World,
    { agencies, boards, people, ids, notes }: Parts,
  ) {
    this.agencies = agencies;
    this.boards = boards;
    this.people = people;
    this.ids = ids;
    this.notes = notes;
  }

  static async set(): Promise<Scene> {
    const world = await World.begin();
    const police = await world.anAgency('police');
    const school = await world.anAgency('school');
    const social = await world.anAgency('social_services');
    const agencies = { police, school, social };
    const shared = await world.aBoard('youth_at_risk', [police, school, social]);
    const boards = { shared, ofPolice: await world.aBoard('place', [police]) };
    const people = await peopleOf(world, agencies, boards);
    const { caseId } = await people.officer.opens(shared, { agencyIds: [school, social] });
    const hidden = await people.officer.opens(shared, { title: 'Dolt ärende', isRestricted: true });
    const notes = await notesOf(people, caseId, agencies);
    const streams = await streamsOf(world, caseId, agencies);
    return new Scene(world, {
      agencies,
      boards,
      people,
      notes,
      ids: {
        sharedCase: caseId,
        hiddenCase: hidden.caseId,
        hiddenCall: await callOf(people),
        ...streams,
        ...(await concernOf(world, people)),
        ...(await promisesOf(world, people)),
      },
    });
  }

  /** Many notes that the school may not read, on the case that it may, and streams of which it knows nothing. */
  async fillWithHidden(
    streams: number,
    notesInEach: number,
    then: 'analyzed' | 'not analyzed' = 'analyzed',
  ): Promise<void> {
    for (let number = 0; number < streams; number++) await this.hide(notesInEach, await this.world.anAgency('leisure'));
    if (then === 'analyzed') await this.world.sql('analyze');
  }

  private async hide(notes: number, other: string): Promise<void> {
    const { id: officerId, agencyId } = this.people.officer;
    await this.world.sql('begin');
    const opening = 'select samverka.stream_of($1, $2::uuid[]) as id';
    const [stream] = await this.world.sql<{ id: string }>(opening, [this.ids.sharedCase, [agencyId, other]]);
    await this.world.sql(moveSql, [stream?.id, notes]);
    await this.world.sql(rememberSql, [stream?.id, officerId, agencyId, notes]);
    await this.world.sql(hideSql, [stream?.id, this.ids.sharedCase, officerId, agencyId, other, notes]);
    await this.world.sql('commit');
  }
}

const moveSql = 'update samverka.streams set head = $2, moved_in = pg_current_xact_id() where id = $1';

const rememberSql = `
  insert into samverka.history (stream_id, seq, by_id, agency_id, kind)
    select $1, number, $2, $3, 'note.written' from generate_series(1, $4::int) number`;

const hideSql = `
  with written as (
    insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, words, written_at, version, seq)
      select $1, gen_random_uuid(), $2, $3, $4, decode(repeat('01', 300), 'hex'), array[decode('0102030405060708', 'hex')], now(), 1, number from generate_series(1, $6::int) number
      returning stream_id, id)
  insert into samverka.disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, assessment, answers)
    select stream_id, 'note', id, 1, $4, array[$5]::uuid[], $3, 'crime_prevention', decode(repeat('01', 40), 'hex'), '{}' from written`;

type Agencies = Scene['agencies'];

async function peopleOf(world: World, { police, school, social }: Agencies, { shared, ofPolice }: Scene['boards']) {
  return {
    officer: await world.aPerson(police, { boards: [shared, ofPolice] }),
    teacher: await world.aPerson(school, { boards: [shared], roles: ['contact'] }),
    principal: await world.aPerson(school, { boards: [shared], roles: ['principal', 'manager'] }),
    assistant: await world.aPerson(social, { boards: [shared] }),
    colleague: await world.aPerson(school),
    stranger: await world.aPerson(police, { roles: ['manager'] }),
  };
}

async function notesOf({ officer, teacher }: Scene['people'], caseId: string, { police, school, social }: Agencies) {
  const all = [police, school, social];
  const hidden = await officer.writes(caseId, [police], 'Bara polisen');
  await officer.does('PUT', `/api/cases/${caseId}/streams/${hidden.streamId}/notes/${hidden.id}`, {
    version: 1,
    body: 'Rättad',
    sharing: null,
  });
  await officer.writes(caseId, [police, social], 'Inte skolan');
  await officer.plans(caseId, [police, social]);
  await officer.requests(caseId, social);
  const { id, streamId } = await officer.adds(caseId, [police, social].sort());
  await officer.does('POST', `/api/cases/${caseId}/streams/${streamId}/persons/${id}/disputes`, {
    id: crypto.randomUUID(),
    field: 'name',
    words: 'Heter inte så',
    sharing: officer.shares([police, social]),
  });
  const known = await officer.adds(caseId, [police]);
  await officer.does('POST', `/api/cases/${caseId}/streams/${known.streamId}/persons/${known.id}/merges`, {
    ...{ id: crypto.randomUUID(), otherStreamId: streamId, otherPersonId: id, sharing: null },
  });
  await officer.does('PUT', `/api/cases/${caseId}/reading`, { heads: { [hidden.streamId]: 1 } });
  await teacher.plans(caseId, all);
  await teacher.writes(caseId, all, 'Från skolan');
  return {
    hidden,
    shared: await officer.writes(caseId, all, 'Till alla'),
    ofTeacher: await teacher.writes(caseId, [school], 'Skolan'),
  };
}

/** Between the police and social services: none of the school's. */
async function callOf({ officer, assistant }: Scene['people']): Promise<string> {
  const wish = { callback: null, wish: 'now' };
  return (await assistant.does<{ id: string }>('PUT', `/api/calls/to/${officer.id}`, wish)).id;
}

/** A colleague's own, and what the intake has made of it: none of the teacher's. */
async function concernOf(world: World, { colleague, assistant }: Scene['people']) {
  await atIntake(world, assistant);
  const { id } = await raised(colleague, consultation(assistant.agencyId));
  await assistant.does('POST', `/api/concerns/${id}/messages`, { id: crypto.randomUUID(), body: 'Berätta mer.' });
  await matterIs(assistant, id, 'rating', { rating: 'amber', reason: 'Kan vänta en dag.' });
  const sql = `select concern.stream_id as "concernStream", matter.stream_id as "intakeStream"
    from samverka.concerns concern join samverka.matters matter on matter.id = concern.id where concern.id = $1`;
  const [streams] = await world.sql<{ concernStream: string; intakeStream: string }>(sql, [id]);
  return { hiddenConcern: id, ...streams! };
}

/** Where the school works with others, by the police; and where it does not. */
async function promisesOf(world: World, { officer }: Scene['people']) {
  const [near] = await world.sql<{ id: string }>('select id from samverka.areas');
  const [far] = await world.sql<{ id: string }>(`insert into samverka.areas (name) values ('Ekerö') returning id`);
  const [here, there] = [await promised(world, near!.id, officer), await promised(world, far!.id, officer)];
  const [nearOnes, farOnes] = [
    { nearPromise: here.promiseId, nearProposal: here.proposalId },
    { farPromise: there.promiseId, farProposal: there.proposalId, farArea: there.areaId },
  ];
  return { ...nearOnes, ...farOnes };
}

async function streamsOf(world: World, caseId: string, { police, school, social }: Agencies) {
  const streamFor = async (...audience: string[]) => {
    const sql = 'select id from samverka.streams where case_id = $1 and audience = $2';
    const [stream] = await world.sql<{ id: string }>(sql, [caseId, audience.sort()]);
    return stream!.id;
  };
  return {
    hiddenStream: await streamFor(police),
    pairStream: await streamFor(police, social),
    schoolStream: await streamFor(school),
    sharedStream: await streamFor(police, school, social),
  };
}
