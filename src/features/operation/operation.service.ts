import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import type { AgencyView } from '../../contract/agencies.js';
import type { IssuedInvitation } from '../../contract/agency-administration.js';
import type { BoardSummary } from '../../contract/boards.js';
import type {
  CreateAgency,
  CreateArea,
  CreateBoard,
  GroundValidity,
  InviteManager,
  OperatedArea,
  OperationView,
} from '../../contract/operation.js';
import { Database, type Work } from '../../platform/database/database.js';
import { sqlStateOf } from '../../platform/database/refusal.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { InvitationsService } from '../invitations/invitations.service.js';

/** What the operator does: agencies and their first managers, areas and boards. By a login that can reach no case. */
@Injectable()
export class OperationService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly invitations: InvitationsService,
  ) {}

  view(viewer: Viewer): Promise<OperationView> {
    return this.operating(viewer, async (transaction) => ({
      agencies: await this.directory.agencies(transaction),
      authorities: await this.directory.authorities(transaction),
      areas: await transaction.rows.query<OperatedArea[]>(areasSql),
      boards: await transaction.rows.query<OperationView['boards']>(boardsSql),
      grounds: await transaction.rows.query<OperationView['grounds']>(groundsSql),
    }));
  }

  createAgency(viewer: Viewer, agency: CreateAgency): Promise<AgencyView> {
    return this.operating(viewer, async (transaction) => {
      const id = await transaction.call<string>('select samverka.create_agency($1)', [JSON.stringify(agency)]);
      const [created] = await this.directory.agencies(transaction, [id]);
      if (created === undefined) throw new NotFoundException();
      return created;
    });
  }

  inviteManager(viewer: Viewer, agencyId: string, manager: InviteManager): Promise<IssuedInvitation> {
    return this.operating(viewer, (transaction) =>
      this.invitations.issue(transaction, inviteSql, [agencyId, JSON.stringify(manager)]),
    );
  }

  /** @throws BadRequestException where an area of that kind does not stand in such a one */
  createArea(viewer: Viewer, { name, kind, withinId }: CreateArea): Promise<OperatedArea> {
    return this.operating(viewer, async (transaction) => {
      const id = await transaction.call<string>('select samverka.create_area($1, $2, $3)', [withinId, kind, name]);
      return { id, name, kind, withinId };
    });
  }

  createBoard(viewer: Viewer, board: CreateBoard): Promise<BoardSummary> {
    return this.operating(viewer, async (transaction) => {
      const id = await transaction.call<string>('select samverka.create_board($1)', [JSON.stringify(board)]);
      return { id, name: board.name, template: board.template };
    });
  }

  /**
   * Brings agencies to a board, once however often it is asked; nobody is brought onto a case by it, and none leaves.
   * @throws BadRequestException where there is no such board or agency
   */
  seatAtBoard(viewer: Viewer, boardId: string, agencyIds: string[]): Promise<void> {
    return this.operating(viewer, async ({ rows }) => {
      await rows.query('select samverka.seat_at_board($1, $2)', [boardId, agencyIds]);
    });
  }

  /** @throws BadRequestException when it would end before it begins */
  keepGround(viewer: Viewer, { groundId, validFrom, validUntil }: GroundValidity): Promise<void> {
    return this.operating(viewer, async ({ rows }) => {
      await rows.query('select samverka.set_ground_validity($1, $2, $3)', [groundId, validFrom, validUntil]);
    });
  }

  private operating<T>(viewer: Viewer, work: Work<T>): Promise<T> {
    return this.database.asOperator(viewer, async (transaction) => {
      transaction.mustBe('operator');
      return work(transaction).catch(sayWhenUnknown);
    });
  }
}

/** An area, agency or authority that is not there: all of them the operator may know. */
function sayWhenUnknown(error: unknown): never {
  if (sqlStateOf(error) === '23503') throw new BadRequestException();
  throw error;
}

const areasSql = 'select id, name, kind, within_id as "withinId" from samverka.areas order by name, id';
const boardsSql = 'select id, name, template, agency_ids as "agencyIds" from samverka.operated_boards()';
const groundsSql = `
  select id as "groundId", provision, words, is_interpretation as "isInterpretation", valid_from::text as "validFrom", valid_until::text as "validUntil"
    from samverka.operated_grounds()`;
const inviteSql =
  'select person_id as "personId", expires_at as "expiresAt" from samverka.invite_manager($1, $2, $3, $4)';
