import { Controller, Get, Param, Query } from '@nestjs/common';
import { IdPipe, IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DayPipe } from './day.pipe.js';
import { type KnownAddress, KnowledgeService } from './knowledge.service.js';

@Controller('api/cases/:caseId')
export class KnowledgeController {
  constructor(private readonly knowledge: KnowledgeService) {}

  @Get('streams/:streamId/notes/:noteId/knowledge')
  note(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: KnownAddress) {
    return this.knowledge.ofNote(viewer, address);
  }

  @Get('knowledge')
  case(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Query('on', DayPipe) on: string) {
    return this.knowledge.ofCase(viewer, caseId, on);
  }
}
