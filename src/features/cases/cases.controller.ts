import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { IdPipe, IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import {
  AssignCaseDto,
  CloseCaseDto,
  DescribeCaseDto,
  EndPartDto,
  MergeCaseDto,
  MoveCaseDto,
  RestrictCaseDto,
} from './cases.dto.js';
import { CaseMergesService } from './case-merges.service.js';
import { CasesService } from './cases.service.js';
import { LeavingService, type PartAddress } from './leaving.service.js';
import { ParticipationService } from './participation.service.js';

@Controller('api/cases/:caseId')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly participation: ParticipationService,
    private readonly leaving: LeavingService,
    private readonly merges: CaseMergesService,
  ) {}

  @Put('stage')
  move(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() move: MoveCaseDto) {
    return this.cases.move(viewer, caseId, move);
  }

  @Put('description')
  describe(
    @CurrentViewer() viewer: Viewer,
    @Param('caseId', IdPipe) caseId: string,
    @Body() description: DescribeCaseDto,
  ) {
    return this.cases.describe(viewer, caseId, description);
  }

  @Put('responsible')
  assign(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() assignment: AssignCaseDto) {
    return this.cases.assign(viewer, caseId, assignment);
  }

  @Put('closure')
  close(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() closure: CloseCaseDto) {
    return this.cases.close(viewer, caseId, closure);
  }

  @Get('merges')
  mergesOf(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string) {
    return this.merges.of(viewer, caseId);
  }

  @Put('merging')
  merge(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() merging: MergeCaseDto) {
    return this.merges.merge(viewer, caseId, merging);
  }

  @Delete('closure')
  reopen(
    @CurrentViewer() viewer: Viewer,
    @Param('caseId', IdPipe) caseId: string,
    @Query('revision', IdPipe) revision: string,
  ) {
    return this.cases.reopen(viewer, caseId, { revision });
  }

  @Put('restriction')
  restrict(
    @CurrentViewer() viewer: Viewer,
    @Param('caseId', IdPipe) caseId: string,
    @Body() restriction: RestrictCaseDto,
  ) {
    return this.participation.restrict(viewer, caseId, restriction);
  }

  @Delete('agencies/mine')
  @HttpCode(204)
  endPart(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string) {
    return this.leaving.endPart(viewer, caseId);
  }

  @Put('agencies/:agencyId/ending')
  @HttpCode(204)
  endPartOf(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) part: PartAddress, @Body() ending: EndPartDto) {
    return this.leaving.endPartOf(viewer, part, ending);
  }
}
