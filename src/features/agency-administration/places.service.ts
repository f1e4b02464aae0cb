import { Injectable, NotFoundException } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { Presence } from '../../platform/live/presence.js';
import { SeatingService } from '../cases/seating.service.js';
import { managing } from './managing.js';

/** Which boards and restricted cases a manager's people are on. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly database: Database,
    private readonly seating: SeatingService,
    private readonly presence: Presence,
  ) {}

  putOnBoard(viewer: Viewer, boardId: string, personId: string): Promise<void> {
    return this.seat(viewer, 'samverka.put_on_board($1, $2)', boardId, personId);
  }

  takeOffBoard(viewer: Viewer, boardId: string, personId: string): Promise<void> {
    return this.seat(viewer, 'samverka.take_off_board($1, $2)', boardId, personId);
  }

  /** Whether she reads what comes in to the agency's intake. Whoever is taken from it fetches what she has open again, and is seen there no more. */
  async placeAtIntake(viewer: Viewer, personId: string, belongs: boolean): Promise<void> {
    await managing(this.database, viewer, async (transaction) => {
      await transaction.call('select samverka.place_at_intake($1, $2)', [personId, belongs]);
      transaction.tellPeople('places.changed', [personId, ...(await atIntake(transaction))]);
    });
    if (!belongs) await this.presence.lookFor(personId);
  }

  nameOnCase(viewer: Viewer, caseId: string, personId: string, isNamed: boolean): Promise<void> {
    return managing(this.database, viewer, (transaction) =>
      this.seating.change(transaction, 'samverka.name_on_case($1, $2, $3)', [caseId, personId, isNamed]),
    );
  }

  /** All on a board see who is on it, and who is there now. */
  private async seat(viewer: Viewer, act: string, boardId: string, personId: string): Promise<void> {
    await managing(this.database, viewer, async (transaction) => {
      await mustSitAt(transaction, boardId);
      const before = await membersOf(transaction, boardId);
      await this.seating.change(transaction, act, [boardId, personId]);
      const after = await membersOf(transaction, boardId);
      if (before.includes(personId) !== after.includes(personId))
        transaction.tellPeople('places.changed', [personId, ...after]);
    });
    await this.presence.refresh({ kind: 'board', id: boardId });
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

/** They see of each other who reads there. */
async function atIntake({ rows }: Transaction): Promise<string[]> {
  const members = await rows.query<{ id: string }[]>('select user_id as id from samverka.intake_members');
  return members.map(({ id }) => id);
}

const boardMembersSql = 'select user_id as id from samverka.board_members where board_id = $1';
