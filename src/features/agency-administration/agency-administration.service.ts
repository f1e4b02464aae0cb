import { Injectable, NotFoundException } from '@nestjs/common';
import type {
  AgencyAdministrationView,
  AgencyBoardView,
  AgencyCaseView,
  ChangePerson,
  ColleagueView,
  InvitePerson,
  IssuedInvitation,
} from '../../contract/agency-administration.js';
import { Database, type Work } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { Presence } from '../../platform/live/presence.js';
import { AbsenceService } from '../absence/absence.service.js';
import { SeatingService } from '../cases/seating.service.js';
import { InvitationsService } from '../invitations/invitations.service.js';

/** What a manager decides: her own agency's people, and which boards and cases they are on. She reads no case by it. */
@Injectable()
export class AgencyAdministrationService {
  constructor(
    private readonly database: Database,
    private readonly seating: SeatingService,
    private readonly invitations: InvitationsService,
    private readonly presence: Presence,
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
        absences: await this.absences.ofAgency(transaction),
      };
    });
  }

  invite(viewer: Viewer, person: InvitePerson): Promise<IssuedInvitation> {
    return this.managing(viewer, (transaction) =>
      this.invitations.issue(transaction, inviteSql, [JSON.stringify(person)]),
    );
  }

  /** A new link to choose a password by; the old password works until it is used. */
  reset(viewer: Viewer, personId: string): Promise<IssuedInvitation> {
    return this.managing(viewer, (transaction) => this.invitations.issue(transaction, resetSql, [personId]));
  }

  change(viewer: Viewer, personId: string, { title, roles }: ChangePerson): Promise<void> {
    return this.managing(viewer, async ({ rows }) => {
      await rows.query('select samverka.change_person($1, $2, $3)', [personId, title, roles]);
    });
  }

  /** Disabling ends her sessions in the same transaction; her connections are cut at the next sweep, within two seconds. */
  disable(viewer: Viewer, personId: string, isDisabled: boolean): Promise<void> {
    return this.managing(viewer, (transaction) =>
      this.seating.change(transaction, 'samverka.disable_person($1, $2)', [personId, isDisabled]),
    );
  }

  putOnBoard(viewer: Viewer, boardId: string, personId: string): Promise<void> {
    return this.seat(viewer, 'samverka.put_on_board($1, $2)', boardId, personId);
  }

  takeOffBoard(viewer: Viewer, boardId: string, personId: string): Promise<void> {
    return this.seat(viewer, 'samverka.take_off_board($1, $2)', boardId, personId);
  }

  nameOnCase(viewer: Viewer, caseId: string, personId: string, isNamed: boolean): Promise<void> {
    return this.managing(viewer, (transaction) =>
      this.seating.change(transaction, 'samverka.name_on_case($1, $2, $3)', [caseId, personId, isNamed]),
    );
  }

  /** All on a board see who is on it, and who is there now. */
  private async seat(viewer: Viewer, act: string, boardId: string, personId: string): Promise<void> {
    await this.managing(viewer, async (transaction) => {
      await mustSitAt(transaction, boardId);
      const before = await membersOf(transaction, boardId);
      await this.seating.change(transaction, act, [boardId, personId]);
      const after = await membersOf(transaction, boardId);
      if (before.includes(personId) !== after.includes(personId))
        transaction.tellPeople('places.changed', [personId, ...after]);
    });
    await this.presence.refresh({ kind: 'board', id: boardId });
  }

  private managing<T>(viewer: Viewer, work: Work<T>): Promise<T> {
    return this.database.as(viewer, async (transaction) => {
      transaction.mustBe('manager');
      const result = await work(transaction);
      transaction.tellManagers([transaction.entered.agencyId]);
      return result;
    });
  }
}

/** @throws NotFoundException when it is no board of her agency's, or none at all */
async function mustSitAt({ rows, entered }: Transaction, boardId: string): Promise<void> {
  const sql = 'select from samverka.board_agencies where board_id = $1 and agency_id = $2';
  if ((await rows.query<unknown[]>(sql, [boardId, entered.agencyId])).length === 0) throw new NotFoundException();
}

async function membersOf({ rows }: Transaction, boardId: string): Promise<string[]> {
  const members = await rows.query<{ id: string }[]>(boardMembersSql, [boardId]);
  return members.map(({ id }) => id);
}

async function boardsOf({ rows, entered }: Transaction): Promise<AgencyBoardView[]> {
  return rows.query<AgencyBoardView[]>(boardsSql, [entered.agencyId]);
}

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
const boardMembersSql = 'select user_id as id from samverka.board_members where board_id = $1';
