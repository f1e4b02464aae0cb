import { Injectable, NotFoundException } from '@nestjs/common';
import type { IntakeView, MatterView } from '../../contract/intake.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ConcernReadingService } from '../concerns/concern-reading.service.js';
import { DirectoryService } from '../directory/directory.service.js';

/** What belongs to a matter and does not lie in the intake: the concern, the case, the names. */
@Injectable()
export class OutsideOfMattersService {
  constructor(
    private readonly database: Database,
    private readonly concerns: ConcernReadingService,
    private readonly directory: DirectoryService,
  ) {}

  concern(viewer: Viewer, matterId: string): Promise<MatterView['concern']> {
    return this.database.readAs({ ...viewer, caseId: matterId }, async (transaction) => {
      const { concern, intakeId } = await this.concerns.find(transaction, matterId);
      if (intakeId !== transaction.entered.agencyId) throw new NotFoundException();
      return concern;
    });
  }

  /** The case that it became, where she is on it herself. */
  async place(viewer: Viewer, caseId: string | null): Promise<Pick<MatterView, 'caseId' | 'boardId'>> {
    if (caseId === null) return { caseId, boardId: null };
    return this.database.readAs({ ...viewer, caseId, isGlance: true }, async ({ rows }) => {
      const [file] = await rows.query<{ boardId: string }[]>(placeSql, [caseId]);
      return file === undefined ? { caseId: null, boardId: null } : { caseId, boardId: file.boardId };
    });
  }

  async named(transaction: Transaction): Promise<Pick<IntakeView, 'people' | 'agencies'>> {
    const members = await transaction.rows.query<{ id: string }[]>(membersSql);
    const people = await this.directory.people(
      transaction,
      members.map(({ id }) => id),
    );
    return { people, agencies: await this.directory.agencies(transaction) };
  }
}

const membersSql = 'select user_id as id from samverka.intake_members';
const placeSql = 'select board_id as "boardId" from samverka.case_files where id = $1';
