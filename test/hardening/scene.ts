import type { CardView } from '../../src/contract/cards.js';
import type { ConsentView } from '../../src/contract/consents.js';
import type { NoteView } from '../../src/contract/notes.js';
import type { CasePersonView, MergeView } from '../../src/contract/persons.js';
import type { RequestView } from '../../src/contract/requests.js';
import type { ActionView } from '../../src/contract/actions.js';
import type { Role } from '../../src/contract/agencies.js';
import type { Settings } from '../../src/platform/settings/settings.js';
import type { Person } from '../support/person.js';
import { merges } from '../support/persons.js';
import { World } from '../support/world.js';

/** Police, social services and a school at one board, and the people that most tests need. */
export class Scene {
  private constructor(
    readonly world: World,
    private readonly agencies: readonly [police: string, social: string, school: string],
    readonly board: string,
  ) {}

  static async begin(changes: Partial<Settings> = {}): Promise<Scene> {
    const world = await World.begin(changes);
    const [police, social] = [await world.anAgency('police'), await world.anAgency('social_services')];
    const agencies = [police, social, await world.anAgency('school')] as const;
    return new Scene(world, agencies, await world.aBoard('youth_at_risk', agencies));
  }

  get police(): string {
    return this.agencies[0];
  }

  get social(): string {
    return this.agencies[1];
  }

  get school(): string {
    return this.agencies[2];
  }

  get all(): string[] {
    return [...this.agencies].sort();
  }

  /** Somebody on the board for this agency. */
  on(agencyId: string, roles: Role[] = ['caseworker'], name = 'Någon'): Promise<Person> {
    return this.world.aPerson(agencyId, { roles, boards: [this.board], name });
  }

  /** Somebody of this agency who is on no board. */
  off(agencyId: string, roles: Role[] = ['caseworker']): Promise<Person> {
    return this.world.aPerson(agencyId, { roles });
  }

  async anOperator(): Promise<Person> {
    return this.world.aPerson(await this.world.anAgency('operation'), { roles: ['operator'] });
  }
}

/** A case of the police and social services, and what is written in it: nobody else may know that it is there. */
export interface Hidden {
  readonly card: CardView;
  readonly note: NoteView;
  readonly action: ActionView;
  readonly consent: ConsentView;
  readonly request: RequestView;
  readonly person: CasePersonView;
  /** Another one, and that the two are one. */
  readonly same: CasePersonView;
  readonly merge: MergeView;
  /** Where it could go on. */
  readonly other: CardView;
}

export async function hiddenCaseOf(scene: Scene, officer: Person): Promise<Hidden> {
  const card = await officer.opens(scene.board, { title: 'Inte skolans', agencyIds: [scene.social] });
  const note = await officer.writes(card.caseId, [scene.police]);
  const action = await officer.plans(card.caseId, [scene.police]);
  const request = await officer.requests(card.caseId, scene.social);
  const person = await officer.adds(card.caseId, [scene.police]);
  const same = await officer.adds(card.caseId, [scene.police]);
  const { body: merge } = await merges(officer, person, same);
  const other = await officer.opens(scene.board, { title: 'Inte heller skolans', agencyIds: [scene.social] });
  const persons = { person, same, merge, other };
  return { card, note, action, request, ...persons, consent: await officer.records(card.caseId, [scene.police]) };
}

/** Asks until it answers yes: for what comes when it comes. The test's own time is the bound. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Opens a socket that watches nothing yet, in place of the one she had. */
export async function connected(person: Person): Promise<void> {
  person.leaves();
  const socket = person.connects();
  await new Promise<void>((resolve) => socket.once('connect', resolve));
}
