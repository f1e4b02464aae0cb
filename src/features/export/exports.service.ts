import { Injectable } from '@nestjs/common';
import type { BoardExport, CaseExport, ExportMark, TakeExport } from '../../contract/exports.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { BoardViewsService } from '../reading/board-views.service.js';
import { CaseViewsService } from '../reading/case-views.service.js';
import { boardExportOf } from './board-export.js';
import { caseExportOf, type Gathered } from './case-export.js';

/** Takes boards and cases out of the system, as the viewer reads them at one moment. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly boards: BoardViewsService,
    private readonly cases: CaseViewsService,
  ) {}

  /** @throws NotFoundException when it is none of hers */
  board(viewer: Viewer, boardId: string, { audiences }: TakeExport): Promise<BoardExport> {
    return this.take({ ...viewer, boardId }, async (transaction) => {
      const view = await this.boards.boardIn(transaction, boardId);
      const agencies = await this.directory.agencies(transaction);
      return boardExportOf(view, agencies, audiences, transaction.entered.agencyId);
    });
  }

  /** @throws NotFoundException when it is none of hers */
  case(viewer: Viewer, caseId: string, { audiences }: TakeExport): Promise<CaseExport> {
    return this.take({ ...viewer, caseId }, async (transaction) => {
      const view = await this.cases.caseIn(transaction, caseId);
      const areas = await this.directory.areas(transaction);
      return caseExportOf(view, areas, audiences, transaction.entered.agencyId);
    });
  }

  /** Nothing leaves but through here, on paper or as a file: whoever keeps a log of it keeps it here. */
  private take<T extends ExportMark>(
    viewer: Viewer,
    gather: (transaction: Transaction) => Promise<Gathered<T>>,
  ): Promise<Gathered<T> & Pick<ExportMark, 'takenAt' | 'takenBy'>> {
    return this.database.readAs(viewer, async (transaction) => {
      const gathered = await gather(transaction);
      const [takenBy] = await this.directory.people(transaction, [transaction.entered.viewerId]);
      if (takenBy === undefined) throw new Error('a session without a person');
      return { ...gathered, takenAt: new Date().toISOString(), takenBy };
    });
  }
}
