import { Controller, Get, Param } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { GroundsService } from './grounds.service.js';

@Controller('api/boards/:boardId/grounds')
export class GroundsController {
  constructor(private readonly grounds: GroundsService) {}

  @Get()
  onBoard(@CurrentViewer() viewer: Viewer, @Param('boardId', IdPipe) boardId: string) {
    return this.grounds.onBoard(viewer, boardId);
  }
}
