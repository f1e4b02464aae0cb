import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { HandOverCaseDto, HandOverCasesDto } from './handover.dto.js';
import { ColleagueHandoverService } from './colleague-handover.service.js';
import { HandoverService } from './handover.service.js';

@Controller('api/cases/:caseId/handover')
export class HandoverController {
  constructor(private readonly handover: HandoverService) {}

  @Post()
  one(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() handing: HandOverCaseDto) {
    return this.handover.one(viewer, caseId, handing);
  }
}

/** A manager's, for what her people answer for. */
@Controller('api/agency/people/:personId/handover')
export class ColleagueHandoverController {
  constructor(private readonly handover: ColleagueHandoverService) {}

  @Post()
  @HttpCode(204)
  many(@CurrentViewer() viewer: Viewer, @Param('personId', IdPipe) personId: string, @Body() cases: HandOverCasesDto) {
    return this.handover.handOver(viewer, personId, cases);
  }
}
