import { randomBytes } from 'node:crypto';
import type { AgencyKind, Role } from '../../../src/contract/agencies.js';
import type { Person } from '../../support/person.js';
import type { World } from '../../support/world.js';

export type AgencyName = 'police' | 'school' | 'social' | 'otherSchool' | 'operation';
export type BoardName = 'youth' | 'ipv';
export type PersonName = 'AE' | 'JN' | 'PO' | 'BH' | 'MS' | 'EK' | 'SR' | 'PW' | 'EG' | 'LB' | 'DR' | 'IK';
export type CaseName = 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'c6' | 'c7';

/** In the order of their ids, which must be the same in both worlds: audiences are sorted by id. */
const agencyKinds: Record<AgencyName, AgencyKind> = {
  police: 'police',
  school: 'school',
  social: 'social_services',
  otherSchool: 'school',
  operation: 'operation',
};

interface PersonPlan {
  agency: AgencyName;
  roles: Role[];
  boards: BoardName[];
}

export const personPlans: Record<PersonName, PersonPlan> = {
  AE: { agency: 'police', roles: ['caseworker'], boards: ['youth', 'ipv'] },
  JN: { agency: 'police', roles: ['caseworker', 'coordinator'], boards: ['youth', 'ipv'] },
  PO: { agency: 'police', roles: ['caseworker'], boards: ['youth'] },
  BH: { agency: 'police', roles: ['manager'], boards: [] },
  MS: { agency: 'school', roles: ['contact'], boards: ['youth'] },
  EK: { agency: 'school', roles: ['principal', 'manager'], boards: ['youth'] },
  SR: { agency: 'social', roles: ['caseworker'], boards: ['youth', 'ipv'] },
  PW: { agency: 'social', roles: ['coordinator'], boards: ['youth', 'ipv'] },
  EG: { agency: 'social', roles: ['manager'], boards: [] },
  LB: { agency: 'otherSchool', roles: ['contact'], boards: ['youth'] },
  DR: { agency: 'operation', roles: ['operator'], boards: [] },
  IK: { agency: 'social', roles: ['caseworker'], boards: ['youth'] },
};

interface CasePlan {
  by: PersonName;
  board: BoardName;
  agencies: AgencyName[];
  isRestricted?: boolean;
}

export const casePlans: Record<CaseName, CasePlan> = {
  c1: { by: 'JN', board: 'youth', agencies: ['police', 'school', 'social'] },
  c2: { by: 'JN', board: 'youth', agencies: ['police', 'social'] },
  c3: { by: 'JN', board: 'youth', agencies: ['police'] },
  c4: { by: 'SR', board: 'youth', agencies: ['social'] },
  c5: { by: 'SR', board: 'youth', agencies: ['school', 'social'] },
  c6: { by: 'JN', board: 'ipv', agencies: ['police', 'social'] },
  c7: { by: 'JN', board: 'youth', agencies: ['police', 'school'], isRestricted: true },
};

/**
 * Codes are random, and lists are sorted by them: here they follow from the due date, which differs from case to case,
 * so that two universes sort alike.
 */
export async function settleCodes(world: World): Promise<void> {
  await world.sql(`create function public.settled_code() returns trigger language plpgsql as $$
    begin new.code := 'K' || to_char(new.due_on, 'YYMMDD'); return new; end $$;
    create trigger settled_code before insert on samverka.case_files for each row execute function public.settled_code();
    grant usage on schema public to samverka_keeper; grant execute on function public.settled_code to samverka_keeper`);
}

/** One small world of its own inside a running server. Its ids sort alike in every universe. */
export class Universe {
  readonly prefix = randomBytes(4).toString('hex');
  readonly people = new Map<PersonName, Person>();
  readonly cases = new Map<CaseName, string>();

  /** A case that whoever reads at the intake keeps to herself: what she links to it nobody else sees. */
  quietCase = '';

  private constructor(readonly world: World) {}

  static async begin(world: World): Promise<Universe> {
    const universe = new Universe(world);
    // All people here come from one address, whose failures would add up from universe to universe.
    await world.sql('delete from gate.attempts');
    // Where concerns can go is offered to everybody, and would grow from universe to universe.
    await world.sql('delete from samverka.intake_members');
    for (const name of Object.keys(agencyKinds) as AgencyName[])
      await world.anAgency(agencyKinds[name], { id: universe.agency(name) });
    await world.aBoard(
      'youth_at_risk',
      (['police', 'school', 'social', 'otherSchool'] as const).map((name) => universe.agency(name)),
      universe.board('youth'),
    );
    await world.aBoard(
      'intimate_partner_violence',
      (['police', 'social'] as const).map((name) => universe.agency(name)),
      universe.board('ipv'),
    );
    for (const name of Object.keys(personPlans) as PersonName[]) await universe.admit(name);
    for (const name of Object.keys(casePlans) as CaseName[]) await universe.open(name);
    await universe.openIntake();
    return universe;
  }

  end(): void {
    for (const person of this.people.values()) person.leaves();
  }

  agency(name: AgencyName): string {
    return this.id(1 + Object.keys(agencyKinds).indexOf(name));
  }

  board(name: BoardName): string {
    return this.id(name === 'youth' ? 11 : 12);
  }

  person(name: PersonName): Person {
    return this.people.get(name)!;
  }

  case(name: CaseName): string {
    return this.cases.get(name)!;
  }

  /** An id of this universe: the same number is the same thing in another. */
  id(number: number): string {
    return `${this.prefix}-0000-4000-8000-${String(number).padStart(12, '0')}`;
  }

  private async admit(name: PersonName): Promise<void> {
    const { agency, roles, boards } = personPlans[name];
    const wishes = {
      roles,
      boards: boards.map((board) => this.board(board)),
      id: this.id(21 + Object.keys(personPlans).indexOf(name)),
      name,
    };
    this.people.set(name, await this.world.aPerson(this.agency(agency), wishes));
  }

  private async openIntake(): Promise<void> {
    const worker = this.person('IK');
    await this.person('EG').does('PUT', `/api/agency/intake/people/${worker.id}`);
    const wishes = { requestId: this.id(190), title: 'c0', dueOn: '2027-01-30', isRestricted: true };
    this.quietCase = (await worker.opens(this.board('youth'), wishes)).caseId;
  }

  private async open(name: CaseName): Promise<void> {
    const { by, board, agencies, isRestricted = false } = casePlans[name];
    const others = agencies.filter((agency) => agency !== personPlans[by].agency).map((agency) => this.agency(agency));
    const place = Object.keys(casePlans).indexOf(name);
    const wishes = {
      requestId: this.id(101 + place),
      title: name,
      stage: board === 'youth' ? 'concern' : 'referral',
      dueOn: `2027-01-0${String(place + 1)}`,
      agencyIds: others,
      isRestricted,
    };
    this.cases.set(name, (await this.person(by).opens(this.board(board), wishes)).caseId);
  }
}
