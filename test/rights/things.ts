import type { Audience } from '../../src/contract/agencies.js';
import type { Person } from '../support/person.js';
import { promised } from '../support/promises.js';
import { merges } from '../support/persons.js';
import { type Asked, asksIn, callsFor } from './asked.js';
import { type Phones, phonesOf } from './phones.js';
import { type Raised, raisedBy } from './raised.js';
import { boardRoles, type Cast, type Ids } from './cast.js';

type ByRole = Readonly<Record<string, Ids>>;

/** What there is to ask for. */
export interface Things {
  readonly own: Ids;
  readonly closed: Ids;
  /** A note of each one's own: in the open case, and in the closed one. */
  readonly hers: ByRole;
  readonly hersInClosed: ByRole;
  /** Cases to leave: for each one of her own. */
  readonly toLeave: ByRole;
  readonly closedToLeave: ByRole;
  /** Cases that she is not on, by why not. */
  readonly foreign: Readonly<Record<'anotherAgency’s' | 'restricted' | 'left' | 'onAnotherBoard' | 'farAway', Ids>>;
  /** Cases that her agency has left, and keeps: where she sits at the board, and was not named; where she does not. */
  readonly kept: Readonly<Record<'restricted' | 'onAnotherBoard', Ids>>;
  readonly asked: Asked;
  /** What each was asked to call about; and `another`. */
  readonly calls: ByRole;
  readonly raised: Raised;
  readonly phones: Phones;
  /** What is promised where her agency works with others, and where it does not. */
  readonly promised: Readonly<Record<'own' | 'foreign', Ids>>;
  /** In her own case, and not for her agency. */
  readonly beside: Ids;
}

export async function thingsFor(cast: Cast): Promise<Things> {
  const { colleague, assistant } = cast.others;
  const { police, social, school } = cast.scene;
  const own = await aCase(colleague, cast.boards.on, [social, school]);
  const closed = await aCase(colleague, cast.boards.on, [social]);
  const farAway = await aCase(assistant, cast.boards.foreign, [school]);
  const things = {
    own: { ...own, otherCaseId: (await colleague.opens(cast.boards.on, { agencyIds: [social, school] })).caseId },
    closed,
    hers: await notesIn(cast, own),
    hersInClosed: await notesIn(cast, closed),
    toLeave: await casesToLeave(cast),
    closedToLeave: await casesToLeave(cast),
    foreign: {
      'anotherAgency’s': await aCase(assistant, cast.boards.on),
      restricted: await aCase(colleague, cast.boards.on, [], { isRestricted: true }),
      left: await aCaseLeft(cast, cast.boards.on),
      onAnotherBoard: await aCase(colleague, cast.boards.ours),
      farAway,
    },
    kept: {
      restricted: await aCaseLeft(cast, cast.boards.on, { isRestricted: true }),
      onAnotherBoard: await aCaseLeft(cast, cast.boards.ours),
    },
    asked: await asksIn(cast, { own: own.caseId!, closed: closed.caseId!, farAway: farAway.caseId! }),
    calls: await callsFor(cast),
    raised: await raisedBy(cast),
    phones: await phonesOf(cast),
    promised: await promisesIn(cast),
    beside: { ...own, ...(await writtenIn(assistant, own.caseId!, [social])) },
  };
  await writtenIn(assistant, own.caseId!, [police, social].sort());
  for (const { caseId } of [closed, ...Object.values(things.closedToLeave)]) await close(colleague, caseId!);
  return things;
}

/** A part goes by the id of the focus. */
async function promisesIn({ scene: { world }, others }: Cast): Promise<Things['promised']> {
  const [area] = await world.sql<{ id: string }>('select id from samverka.areas');
  const [other] = await world.sql<{ id: string }>(`insert into samverka.areas (name) values ('Ekerö') returning id`);
  const [own, foreign] = [
    await promised(world, area!.id, others.colleague),
    await promised(world, other!.id, others.assistant),
  ];
  return { own: { ...own, partId: own.focusId }, foreign: { ...foreign, partId: foreign.focusId } };
}

/** A case and something of each kind in it, for her agency alone. */
async function aCase(by: Person, boardId: string, agencyIds: string[] = [], wishes: object = {}): Promise<Ids> {
  const { caseId } = await by.opens(boardId, { agencyIds, ...wishes });
  return { boardId, caseId, ...(await writtenIn(by, caseId, [by.agencyId])) };
}

async function writtenIn(by: Person, caseId: string, audience: Audience): Promise<Ids> {
  const note = await by.writes(caseId, audience);
  const action = await by.plans(caseId, audience);
  const wishes = { agencyIds: audience };
  const consent = await by.records(caseId, audience, wishes);
  const person = await by.adds(caseId, audience);
  const other = await by.adds(caseId, audience);
  const { body: merge } = await merges(by, person, other);
  const persons = { personId: person.id, otherPersonId: other.id, mergeId: merge.id };
  return { streamId: note.streamId, noteId: note.id, actionId: action.id, consentId: consent.id, ...persons };
}

async function notesIn({ askers, scene }: Cast, { caseId, ...there }: Ids): Promise<ByRole> {
  const notes: Record<string, Ids> = {};
  for (const role of boardRoles) {
    const { id } = await askers[role].writes(caseId!, [scene.police]);
    notes[role] = { ...there, caseId: caseId!, noteId: id };
  }
  return notes;
}

async function casesToLeave({ others, boards, scene }: Cast): Promise<ByRole> {
  const cases: Record<string, Ids> = {};
  for (const role of boardRoles) {
    const { caseId } = await others.colleague.opens(boards.on, { agencyIds: [scene.social, scene.school] });
    cases[role] = { boardId: boards.on, caseId };
  }
  return cases;
}

/** Her agency wrote there, and has ended its part. */
async function aCaseLeft({ others, scene }: Cast, boardId: string, wishes: object = {}): Promise<Ids> {
  const left = await aCase(others.colleague, boardId, [scene.social], wishes);
  await others.colleague.does('DELETE', `/api/cases/${left.caseId!}/agencies/mine`);
  return left;
}

async function close(by: Person, caseId: string): Promise<void> {
  const { card } = await by.reads(caseId);
  await by.does('PUT', `/api/cases/${caseId}/closure`, { revision: card.revision, reason: 'other' });
}
