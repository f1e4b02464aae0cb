import { Controller, Get, Param } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { GroundsService } from './grounds.service.js';

@Controller('api')
export class GroundsController {
  constructor(private readonly grounds: GroundsService) {}

  @Get('boards/:boardId/grounds')
  onBoard(@CurrentViewer() viewer: Viewer, @Param('boardId', IdPipe) boardId: string) {
    return this.grounds.onBoard(viewer, boardId);
  }

  @Get('cases/:caseId/grounds')
  inCase(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string) {
    return this.grounds.inCase(viewer, caseId);
  }
}
