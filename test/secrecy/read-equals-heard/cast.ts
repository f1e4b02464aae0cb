import { randomUUID } from 'node:crypto';
import type { AgencyAdministrationView } from '../../../src/contract/agency-administration.js';
import { type PackedBoard, unpackBoard } from '../../../src/contract/board-packing.js';
import type { BoardView } from '../../../src/contract/boards.js';
import type { CallsView } from '../../../src/contract/calls.js';
import type { MyConcerns } from '../../../src/contract/concerns.js';
import type { IntakeView } from '../../../src/contract/intake.js';
import type { CaseView } from '../../../src/contract/cases.js';
import type { NoticesView } from '../../../src/contract/notices.js';
import type { StartView } from '../../../src/contract/start.js';
import type { Person } from '../../support/person.js';
import { promisesOf, type ReadPromises } from './promised.js';
import { untilTold } from '../../support/quiet.js';
import type { World } from '../../support/world.js';

/** Everything that one person has on her screens. */
export interface Screens {
  board: BoardView | undefined;
  case: CaseView | undefined;
  agency: AgencyAdministrationView | undefined;
  start: StartView | undefined;
  calls: CallsView | undefined;
  notices: NoticesView | undefined;
  /** Where concerns go is asked when one is raised, and not kept current. */
  concerns: MyConcerns['concerns'] | undefined;
  intake: IntakeView | undefined;
  promises: ReadPromises | undefined;
  present: string[];
}

/** A case that police, social services and a school share, and everybody who may or may not know of what happens in it. */
export class Cast {
  police = '';
  social = '';
  school = '';
  otherSchool = '';
  board = '';
  caseId = '';
  people: Record<string, Person> = {};

  private constructor(readonly world: World) {}

  static async gather(world: World): Promise<Cast> {
    const cast = new Cast(world);
    await cast.makeAgencies();
    await cast.makePeople();
    cast.caseId = (
      await cast.person('officer').opens(cast.board, { agencyIds: [cast.social, cast.school], dueOn: '2027-01-01' })
    ).caseId;
    return cast;
  }

  person(name: string): Person {
    return this.people[name]!;
  }

  get everybody(): [string, Person][] {
    return Object.entries(this.people);
  }

  /** Everyone opens the board and the case, as far as she may. */
  async watchAll(): Promise<void> {
    for (const [, person] of this.everybody) {
      await person.watchesBoard(this.board);
      await person.watchesCase(this.caseId);
      await person.watches({ kind: 'mine', id: person.id });
      await person.watches({ kind: 'intake', id: person.agencyId });
    }
  }

  untilTold(): Promise<void> {
    return untilTold(this.world, Object.values(this.people));
  }

  /** All that she can read now. */
  async screensOf(person: Person, isWatching = true): Promise<Screens> {
    const isThere = isWatching && person.socket?.connected === true;
    const watching = isThere ? await person.watches({ kind: 'case', id: this.caseId }) : undefined;
    return {
      board: unpacked(await found<PackedBoard>(person, `/api/boards/${this.board}`)),
      case: await found<CaseView>(person, `/api/cases/${this.caseId}`),
      start: await found<StartView>(person, '/api/start'),
      calls: await found<CallsView>(person, '/api/calls'),
      notices: await found<NoticesView>(person, '/api/notices'),
      concerns: (await found<MyConcerns>(person, '/api/concerns'))?.concerns,
      intake: await found<IntakeView>(person, '/api/intake'),
      promises: await promisesOf(person),
      agency: await found<AgencyAdministrationView>(person, '/api/agency'),
      present: watching?.ok === true ? watching.presentIds : [],
    };
  }

  private async makeAgencies(): Promise<void> {
    this.police = await this.world.anAgency('police');
    this.social = await this.world.anAgency('social_services');
    this.school = await this.world.anAgency('school');
    this.otherSchool = await this.world.anAgency('school');
    this.board = await this.world.aBoard('youth_at_risk', [this.police, this.social, this.school, this.otherSchool]);
  }

  /** Puts somebody of social services at their intake, or takes her from it. */
  place(name: string, method: 'PUT' | 'DELETE'): Promise<unknown> {
    return this.person('socialManager').does(method, `/api/agency/intake/people/${this.person(name).id}`);
  }

  private async makePeople(): Promise<void> {
    const boards = [this.board];
    this.people = {
      officer: await this.world.aPerson(this.police, { boards, roles: ['caseworker', 'coordinator'] }),
      colleague: await this.world.aPerson(this.police, { boards }),
      policeManager: await this.world.aPerson(this.police, { roles: ['manager'] }),
      socialWorker: await this.world.aPerson(this.social, { boards }),
      teacher: await this.world.aPerson(this.school, { boards, roles: ['contact'] }),
      schoolManager: await this.world.aPerson(this.school, { roles: ['manager'] }),
      otherTeacher: await this.world.aPerson(this.otherSchool, { boards, roles: ['contact'] }),
      newcomer: await this.world.aPerson(this.police),
      intakeWorker: await this.world.aPerson(this.social),
      socialManager: await this.world.aPerson(this.social, { roles: ['manager'] }),
    };
    await this.place('intakeWorker', 'PUT');
  }
}

function unpacked(board: PackedBoard | undefined): BoardView | undefined {
  return board && unpackBoard(board);
}

async function found<T>(person: Person, path: string): Promise<T | undefined> {
  const { status, body } = await person.asks<T>('GET', path);
  return status === 200 ? body : undefined;
}

export const anId = (): string => randomUUID();
