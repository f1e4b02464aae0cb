import { Controller, Get, Param } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ConsentEndingsService } from './consent-endings.service.js';

@Controller('api/cases/:caseId/consents/shared')
export class ConsentEndingsController {
  constructor(private readonly endings: ConsentEndingsService) {}

  @Get()
  shared(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string) {
    return this.endings.sharedOn(viewer, caseId);
  }
}
