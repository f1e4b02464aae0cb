import { digestOf } from '../../../src/contract/digest.js';
import type { LiveReply } from '../../../src/contract/live.js';
import type { CaseView } from '../../../src/contract/cases.js';
import type { Person } from '../../support/person.js';
import { untilTold } from '../../support/quiet.js';
import { type Act, isHiddenFrom } from './acts.js';
import { caseIdFor } from './finding.js';
import { perform } from './performing.js';
import { lettersTo } from './letters.js';
import { registerOf } from './registers.js';
import { concernsOf, intakePaths } from './seeing-concerns.js';
import { shownAnswer, shownOutcome } from './showing.js';
import { type AgencyName, type CaseName, personPlans, type PersonName, Universe } from './universe.js';
import type { World } from '../../support/world.js';

/** Whose eyes we look through: a worker and a manager of the agency. */
const eyes: Partial<Record<AgencyName, readonly [worker: PersonName, manager: PersonName]>> = {
  school: ['MS', 'EK'],
  social: ['SR', 'EG'],
};

/** All that the people of one agency could observe of a history, with ids and times by first appearance. */
export async function observe(
  world: World,
  acts: readonly Act[],
  observer: AgencyName,
  leaveOut: boolean,
): Promise<string[]> {
  const universe = await Universe.begin(world);
  const watching = eyes[observer]!.map((name) => universe.person(name));
  const canon = new Canon(universe);
  try {
    await startWatching(universe, watching);
    const observations: string[] = [];
    for (const [place, act] of acts.entries()) {
      if (isHiddenFrom(observer, act)) {
        if (!leaveOut) await perform(universe, act, place);
        continue;
      }
      const outcome = await perform(universe, act, place);
      observations.push(
        canon.of({
          act,
          ...(personPlans[act.by].agency === observer ? { outcome: shownOutcome(outcome) } : {}),
          ...(await look(universe, watching, act)),
        }),
      );
    }
    observations.push(canon.of(await lookAtAll(universe, watching, openedBy(universe, acts))));
    return observations;
  } finally {
    universe.end();
  }
}

async function startWatching(universe: Universe, watching: readonly Person[]): Promise<void> {
  for (const person of watching) {
    await person.watchesBoard(universe.board('youth'));
    await person.watches({ kind: 'mine', id: person.id });
    for (const name of ['c1', 'c5', 'c2', 'c7'] as const) await person.watchesCase(universe.case(name));
  }
  for (const name of ['JN', 'AE'] as const) await universe.person(name).watchesCase(universe.case('c1'));
  await forgetBeginning(universe);
}

/** What is told of how the universe was made comes when it comes, and so before or after they began to watch. */
async function forgetBeginning(universe: Universe): Promise<void> {
  await untilTold(universe.world, [...universe.people.values()]);
  for (const { heard } of universe.people.values()) heard.splice(0);
}

const mine = ['/api/start', '/api/promises', '/api/calls', '/api/notices', '/api/concerns'];

/** After each act that may be noticed: what was heard, and what the board and the case read now. */
async function look(universe: Universe, watching: readonly Person[], { on }: Act): Promise<object> {
  await untilTold(universe.world, [...universe.people.values()]);
  const [worker] = watching;
  return {
    heard: watching.map(heardBy),
    concerns: await Promise.all(watching.map(async (person) => readAll(person, await concernsOf(person)))),
    reads: await readAll(worker!, [
      `/api/boards/${universe.board('youth')}`,
      `/api/cases/${universe.case(on)}`,
      ...mine,
    ]),
  };
}

/** Words that hidden notes and titles hold as well as those that one may read, and one that nobody has written. */
const lookedFor = ['text', 'rättad -igen', 'nytt', 'c1', 'aldrig'];

async function findAll(person: Person, caseId: string): Promise<object[]> {
  const answers = [];
  for (const path of ['/api/search', `/api/cases/${caseId}/search`])
    for (const text of lookedFor) answers.push(shownAnswer(await person.asks('POST', path, { text })));
  return answers;
}

async function lookAtAll(universe: Universe, watching: readonly Person[], opened: readonly string[]): Promise<object> {
  await untilTold(universe.world, [...universe.people.values()]);
  const [worker] = watching;
  const cases = [...universe.cases.values(), ...opened].map((id) => `/api/cases/${id}`);
  const boards = [universe.board('youth'), universe.board('ipv')].map((id) => `/api/boards/${id}`);
  const common = [...mine, '/api/boards', '/api/calls/people', '/api/agency', '/api/operation', ...boards, ...cases];
  return {
    heard: watching.map(heardBy),
    reads: await Promise.all(watching.map((person) => readAll(person, common))),
    concerns: await Promise.all(watching.map(async (person) => readAll(person, await concernsOf(person)))),
    intake: await readAll(worker!, await intakePaths(universe)),
    letters: await lettersTo(universe.world, watching),
    registers: await Promise.all(watching.map(registerOf)),
    readsBesides: await readAll(worker!, besides(universe, boards, cases)),
    shares: await sharingsIn(worker!, universe.case('c1')),
    finds: await findAll(worker!, universe.case('c1')),
    takes: await takeAll(universe, worker!, [...boards, ...cases]),
    pulses: await Promise.all((['c1', 'c2', 'c5'] as const).map((name) => isCurrent(universe, worker!, name))),
  };
}

/** On what grounds one's own agency told others: nothing of another's. */
async function sharingsIn(person: Person, caseId: string): Promise<object[]> {
  const { body } = await person.asks<Partial<CaseView>>('GET', `/api/cases/${caseId}`);
  const paths = (['notes', 'actions'] as const).flatMap((kind) =>
    (body[kind] ?? []).map(({ streamId, id }) => `/api/cases/${caseId}/streams/${streamId}/${kind}/${id}/sharing`),
  );
  return readAll(person, paths);
}

/** What is asked of a case or board by itself: by the same rule for a manager as for a worker. */
function besides(universe: Universe, boards: readonly string[], cases: readonly string[]): string[] {
  const cards = cases.map((path) => path.replace('cases', `boards/${universe.board('youth')}/cards`));
  const ofBoards = boards.flatMap((path) => [`${path}/closed`, `${path}/grounds`, `${path}/records`]);
  const asked = ['history', 'knowledge?on=2099-01-01', 'record', 'merges', 'consents/shared', 'grounds'];
  const ofCases = cases.flatMap((path) => asked.map((what) => `${path}/${what}`));
  return [...ofBoards, ...ofCases, ...cards, '/api/areas', '/api/plan', '/api/plan/year', '/api/voices'];
}

/** The ids that cases opened by these acts would have: whoever guesses one must not learn whether it exists. */
function openedBy(universe: Universe, acts: readonly Act[]): string[] {
  const opening = acts.flatMap((act, place) =>
    act.kind === 'open' ? [[universe.person(act.by).id, universe.id(1000 + place)] as const] : [],
  );
  return opening.map(([viewerId, requestId]) => caseIdFor(viewerId, requestId));
}

/** The pulse's digest is made of random ids: what counts is that it agrees with what is read. */
async function isCurrent(universe: Universe, person: Person, name: CaseName): Promise<unknown> {
  const { body, status } = await person.asks<CaseView>('GET', `/api/cases/${universe.case(name)}`);
  const reply = (await person.asksLive('pulse', { kind: 'case', id: universe.case(name) })) as LiveReply<{
    digest: string;
  }>;
  return reply.ok ? status === 200 && reply.digest === digestOf(body.heads) : reply;
}

async function readAll(person: Person, paths: readonly string[]): Promise<object[]> {
  const answers = [];
  for (const path of paths) answers.push(shownAnswer(await person.asks('GET', path)));
  return answers;
}

/** Whatever she takes out, with all that she can ask to have in it, byte by byte. */
async function takeAll(universe: Universe, person: Person, paths: readonly string[]): Promise<object[]> {
  const audiences = everySet(['police', 'school', 'social', 'otherSchool']).map((names) =>
    names.map((name) => universe.agency(name)).sort(),
  );
  const answers = [];
  for (const [place, path] of paths.entries()) {
    const format = place % 2 === 0 ? 'csv' : 'json';
    const { text, ...answer } = await person.asks('POST', `${path}/exports`, { format, audiences });
    answers.push(shownAnswer({ ...answer, body: text }));
  }
  return answers;
}

function everySet(names: readonly AgencyName[]): AgencyName[][] {
  const sets = names.reduce<AgencyName[][]>((all, name) => [...all, ...all.map((set) => [...set, name])], [[]]);
  return sets.filter((set) => set.length > 0);
}

function heardBy({ heard, socket }: Person): object {
  return { frames: heard.splice(0), isConnected: socket?.connected };
}

/** Renames ids, codes and times by first appearance: what is random may differ, what it tells may not. */
class Canon {
  private readonly names = new Map<string, string>();

  constructor(private readonly universe: Universe) {}

  of(value: unknown): string {
    return JSON.stringify(this.renamed(JSON.parse(JSON.stringify(value))));
  }

  private renamed(value: unknown): unknown {
    if (typeof value === 'string') return value.replace(variable, (word) => this.nameOf(word));
    if (Array.isArray(value)) return value.map((each) => this.renamed(each));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(
      ([key, each]) => [key.replace(variable, (word) => this.nameOf(word)), this.renamed(each)] as const,
    );
    return Object.fromEntries(
      entries.every(([key]) => key.startsWith('#')) ? entries.sort(([a], [b]) => (a < b ? -1 : 1)) : entries,
    );
  }

  private nameOf(word: string): string {
    if (word.startsWith(this.universe.prefix)) return `#fixed${word.slice(-6)}`;
    const known = this.names.get(word) ?? `#${String(this.names.size).padStart(6, '0')}`;
    this.names.set(word, known);
    return known;
  }
}

const variable =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z|\b[A-Z]\d[A-Z]-\d[A-Z]{2}\b|[\w-]{43}/g;
