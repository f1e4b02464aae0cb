import { Injectable } from '@nestjs/common';
import type { ActionView } from '../../contract/actions.js';
import type { CardFace } from '../../contract/cards.js';
import type { ConsentView } from '../../contract/consents.js';
import type { BoardExport, CaseExport, ExportMark, TakeExport } from '../../contract/exports.js';
import type { NoteView } from '../../contract/notes.js';
import type { CasePersonView } from '../../contract/persons.js';
import type { RequestView } from '../../contract/requests.js';
import { Database, type Showing } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { BoardViewsService } from '../reading/board-views.service.js';
import { CaseViewsService } from '../reading/case-views.service.js';
import { boardExportOf } from './board-export.js';
import { caseExportOf, type Exportable, type Gathered } from './case-export.js';

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
      const taken = boardExportOf(view, agencies, audiences, transaction.entered.agencyId);
      return { taken, shown: taken.cards.map(shownFace) };
    });
  }

  /** @throws NotFoundException when it is none of hers */
  case(viewer: Viewer, caseId: string, { audiences }: TakeExport): Promise<CaseExport> {
    return this.take({ ...viewer, caseId }, async (transaction) => {
      const view = await this.cases.caseIn(transaction, caseId);
      const areas = await this.directory.areas(transaction);
      const taken = caseExportOf(view, areas, audiences, transaction.entered.agencyId);
      const items = [...taken.notes, ...taken.actions, ...taken.consents, ...taken.requests, ...taken.persons];
      return { taken, shown: [shownFace(taken.card), ...items.map(shownItem)] };
    });
  }

  /** All of a case that was read elsewhere, in the same shape. */
  async whole(transaction: Transaction, view: Exportable): Promise<CaseExport> {
    const areas = await this.directory.areas(transaction);
    const audiences = [...view.notes, ...view.actions, ...view.consents, ...view.requests, ...view.persons].map(
      ({ audience }) => audience,
    );
    return this.marked(transaction, caseExportOf(view, areas, audiences, transaction.entered.agencyId));
  }

  /** Nothing leaves but through here, on paper or as a file: what was in it stands in the log. */
  private take<T extends ExportMark>(
    viewer: Viewer,
    gather: (transaction: Transaction) => Promise<{ taken: Gathered<T>; shown: Showing<T>['shown'] }>,
  ): Promise<Gathered<T> & Pick<ExportMark, 'takenAt' | 'takenBy'>> {
    return this.database.showAs(viewer, 'export', async (transaction) => {
      const { taken, shown } = await gather(transaction);
      return { answer: await this.marked(transaction, taken), shown };
    });
  }

  private async marked<T>(transaction: Transaction, taken: T): Promise<T & Pick<ExportMark, 'takenAt' | 'takenBy'>> {
    const [takenBy] = await this.directory.people(transaction, [transaction.entered.viewerId]);
    if (takenBy === undefined) throw new Error('a session without a person');
    return { ...taken, takenAt: new Date().toISOString(), takenBy };
  }
}

function shownFace({ streamId, caseId }: CardFace) {
  return { streamId, itemId: caseId };
}

function shownItem({ streamId, id }: NoteView | ActionView | ConsentView | RequestView | CasePersonView) {
  return { streamId, itemId: id };
}
