import { Injectable } from '@nestjs/common';
import type { CardView } from '../../contract/cards.js';
import type { OpenCase } from '../../contract/cases.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ArrivalsService } from '../cases/arrivals.service.js';
import { BoardViewsService } from './board-views.service.js';

/** Opens a case on a board, and shows the card that came of it. */
@Injectable()
export class CaseOpeningsService {
  constructor(
    private readonly arrivals: ArrivalsService,
    private readonly boards: BoardViewsService,
  ) {}

  async open(viewer: Viewer, boardId: string, file: OpenCase): Promise<CardView> {
    const { caseId } = await this.arrivals.open(viewer, boardId, file);
    return this.boards.card(viewer, boardId, caseId);
  }
}
