import { Controller, Get, Param } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { RecordsService } from './records.service.js';

@Controller('api')
export class RecordsController {
  constructor(private readonly records: RecordsService) {}

  @Get('boards/:boardId/records')
  list(@CurrentViewer() viewer: Viewer, @Param('boardId', IdPipe) boardId: string) {
    return this.records.list(viewer, boardId);
  }

  @Get('cases/:caseId/record')
  read(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string) {
    return this.records.read(viewer, caseId);
  }
}
