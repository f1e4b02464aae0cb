import { Controller, Get, Param, Query } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { HistoryService } from './history.service.js';
import { type HistoryPlace, HistoryPlacePipe } from './history-place.pipe.js';

@Controller('api/cases/:caseId/history')
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  @Get()
  page(
    @CurrentViewer() viewer: Viewer,
    @Param('caseId', IdPipe) caseId: string,
    @Query('before', HistoryPlacePipe) before: HistoryPlace | null,
  ) {
    return this.history.page(viewer, caseId, before);
  }
}
