import { Injectable } from '@nestjs/common';
import type {
  AgencyAdministrationView,
  AgencyBoardView,
  AgencyCaseView,
  ChangePerson,
  ColleagueView,
  InvitePerson,
  IssuedInvitation,
} from '../../contract/agency-administration.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { AbsenceService } from '../absence/absence.service.js';
import { SeatingService } from '../cases/seating.service.js';
import { InvitationsService } from '../invitations/invitations.service.js';
import { managing } from './managing.js';

/** What a manager decides of her own agency's people: who they are and what they may do. She reads no case by it. */
@Injectable()
export class AgencyAdministrationService {
  constructor(
    private readonly database: Database,
    private readonly seating: SeatingService,
    private readonly invitations: InvitationsService,
    private readonly absences: AbsenceService,
  ) {}

  view(viewer: Viewer): Promise<AgencyAdministrationView> {
    return this.database.readAs(viewer, async (transaction) => {
      transaction.mustBe('manager');
      const { rows } = transaction;
      return {
        people: await rows.query<ColleagueView[]>(peopleSql),
        boards: await boardsOf(transaction),
        cases: await rows.query<AgencyCaseView[]>(casesSql),
        intakeIds: await intakeOf(transaction),
        absences: await this.absences.ofAgency(transaction),
      };
    });
  }

  invite(viewer: Viewer, person: InvitePerson): Promise<IssuedInvitation> {
    return managing(this.database, viewer, (transaction) =>
      this.invitations.issue(transaction, inviteSql, [JSON.stringify(person)]),
    );
  }

  /** A new link to choose a password by; the old password works until it is used. */
  reset(viewer: Viewer, personId: string): Promise<IssuedInvitation> {
    return managing(this.database, viewer, (transaction) => this.invitations.issue(transaction, resetSql, [personId]));
  }

  change(viewer: Viewer, personId: string, { title, roles }: ChangePerson): Promise<void> {
    return managing(this.database, viewer, async ({ rows }) => {
      await rows.query('select samverka.change_person($1, $2, $3)', [personId, title, roles]);
    });
  }

  /** Disabling ends her sessions in the same transaction; her connections are cut at the next sweep, within two seconds. */
  disable(viewer: Viewer, personId: string, isDisabled: boolean): Promise<void> {
    return managing(this.database, viewer, (transaction) =>
      this.seating.change(transaction, 'samverka.disable_person($1, $2)', [personId, isDisabled]),
    );
  }
}

async function boardsOf({ rows, entered }: Transaction): Promise<AgencyBoardView[]> {
  return rows.query<AgencyBoardView[]>(boardsSql, [entered.agencyId]);
}

/** Social services have an intake, whether or not anybody has been put there. */
async function intakeOf({ rows, entered }: Transaction): Promise<string[] | null> {
  const [intake] = await rows.query<{ ids: string[] }[]>(intakeSql, [entered.agencyId]);
  return intake?.ids ?? null;
}

const intakeSql = `
  select array(select member.user_id from samverka.intake_members member where member.agency_id = agency.id order by 1) as ids
    from samverka.agencies agency where agency.id = $1 and agency.kind = 'social_services'`;

const peopleSql = `
  select id, agency_id as "agencyId", name, initials, title, roles, email, is_invited as "isInvited", is_disabled as "isDisabled"
    from samverka.agency_people()`;

const boardsSql = `
  select board.id, board.name, board.template,
         array(select member.user_id from samverka.board_members member where member.board_id = board.id and member.agency_id = $1 order by 1) as "memberIds"
    from samverka.boards board join samverka.board_agencies sitting on sitting.board_id = board.id and sitting.agency_id = $1
   order by board.name, board.id`;

const casesSql = `
  select case_id as "caseId", code, board_id as "boardId", is_restricted as "isRestricted", is_closed as "isClosed", responsible_id as "responsibleId", member_ids as "memberIds"
    from samverka.agency_cases()`;

const inviteSql = 'select person_id as "personId", expires_at as "expiresAt" from samverka.invite_person($1, $2, $3)';
const resetSql = 'select $1::uuid as "personId", samverka.reset_person($1, $2, $3) as "expiresAt"';
