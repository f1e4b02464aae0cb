import { BadRequestException, Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { CaseMergesView, MergeCase, MergedCase } from '../../contract/cases.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from './card-faces.service.js';
import { CasesService } from './cases.service.js';

/**
 * Two cases about the same go on as one: the other is closed and leads on. No row moves, no reader comes or goes, and to
 * open it again undoes it. Why nothing is moved: docs/decisions/0027-merging.md
 */
@Injectable()
export class CaseMergesService {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesService,
    private readonly faces: CardFacesService,
  ) {}

  /** @throws ProblemException `readers-missing`: somebody on the one is not on the other, and would have nowhere to go on */
  merge(viewer: Viewer, caseId: string, { revision, intoCaseId }: MergeCase): Promise<CardFace> {
    if (caseId === intoCaseId) throw new BadRequestException();
    return this.cases.holding(viewer, caseId, async (transaction, before) => {
      const card = await this.cases.closeIn(transaction, before, { revision, reason: 'handed_over' });
      const values = [caseId, intoCaseId, card.closedAt];
      await transaction.rows.query('select samverka.merge_case($1, $2, $3)', values);
      return card;
    });
  }

  /** @throws NotFoundException when the case is none of hers */
  of(viewer: Viewer, caseId: string): Promise<CaseMergesView> {
    return this.database.readAs({ ...viewer, caseId, isGlance: true }, async (transaction) => {
      await this.faces.find(transaction, caseId);
      const merges = await transaction.rows.query<Merge[]>(mergesSql, [caseId]);
      const [into = null] = merges.filter((merge) => merge.fromId === caseId);
      const from = merges.filter((merge) => merge.intoId === caseId);
      return { into: into && viewOf(into, into.intoId), from: from.map((merge) => viewOf(merge, merge.fromId)) };
    });
  }
}

/** What `merges_of` answers, with the board and the code of the other of the two. */
interface Merge {
  readonly fromId: string;
  readonly intoId: string;
  readonly boardId: string;
  readonly code: string;
  readonly at: Date;
}

function viewOf({ boardId, code, at }: Merge, caseId: string): MergedCase {
  return { caseId, boardId, code, at: at.toISOString() };
}

const mergesSql =
  'select case_id as "fromId", into_case as "intoId", board_id as "boardId", code, merged_at as at from samverka.merges_of($1)';
