import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ConcludingService } from './concluding.service.js';
import {
  AssessProtectionDto,
  AssignMatterDto,
  ConcludeMatterDto,
  CorrectDecisionDto,
  CorrectProtectionDto,
  DecideMatterDto,
  ExtendInquiryDto,
  OnMatterDto,
  RateMatterDto,
} from './intake.dto.js';
import { MatterActsService } from './matter-acts.service.js';
import { MatterCorrectionsService } from './matter-corrections.service.js';
import { MattersService } from './matters.service.js';

@Controller('api/intake')
export class IntakeController {
  constructor(private readonly matters: MattersService) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer) {
    return this.matters.list(viewer);
  }

  @Get(':matterId')
  find(@CurrentViewer() viewer: Viewer, @Param('matterId', IdPipe) matterId: string) {
    return this.matters.find(viewer, matterId);
  }
}

@Controller('api/intake/:matterId')
export class MatterController {
  constructor(
    private readonly acts: MatterActsService,
    private readonly corrections: MatterCorrectionsService,
    private readonly concluding: ConcludingService,
  ) {}

  @Put('assignee')
  assign(@CurrentViewer() viewer: Viewer, @Param('matterId', IdPipe) id: string, @Body() how: AssignMatterDto) {
    return this.acts.assign(viewer, id, how);
  }

  @Put('rating')
  rate(@CurrentViewer() viewer: Viewer, @Param('matterId', IdPipe) id: string, @Body() how: RateMatterDto) {
    return this.acts.rate(viewer, id, how);
  }

  @Put('protection')
  protect(@CurrentViewer() viewer: Viewer, @Param('matterId', IdPipe) id: string, @Body() how: AssessProtectionDto) {
    return this.acts.assessProtection(viewer, id, how);
  }

  @Put('decision')
  decide(@CurrentViewer() viewer: Viewer, @Param('matterId', IdPipe) id: string, @Body() how: DecideMatterDto) {
    return this.acts.decide(viewer, id, how);
  }

  @Put('protection-correction')
  correctProtection(
    @CurrentViewer() viewer: Viewer,
    @Param('matterId', IdPipe) id: string,
    @Body() how: CorrectProtectionDto,
  ) {
    return this.corrections.protection(viewer, id, how);
  }

  @Put('decision-correction')
  correctDecision(
    @CurrentViewer() viewer: Viewer,
    @Param('matterId', IdPipe) id: string,
    @Body() how: CorrectDecisionDto,
  ) {
    return this.corrections.decision(viewer, id, how);
  }

  @Put('extension')
  extend(@CurrentViewer() viewer: Viewer, @Param('matterId', IdPipe) id: string, @Body() how: ExtendInquiryDto) {
    return this.acts.extend(viewer, id, how);
  }

  @Put('inquiry-end')
  closeInquiry(@CurrentViewer() viewer: Viewer, @Param('matterId', IdPipe) id: string, @Body() how: OnMatterDto) {
    return this.acts.closeInquiry(viewer, id, how);
  }

  @Put('answer')
  answer(@CurrentViewer() viewer: Viewer, @Param('matterId', IdPipe) id: string, @Body() how: OnMatterDto) {
    return this.acts.answer(viewer, id, how);
  }

  @Put('outcome')
  conclude(@CurrentViewer() viewer: Viewer, @Param('matterId', IdPipe) id: string, @Body() how: ConcludeMatterDto) {
    return this.concluding.conclude(viewer, id, how);
  }

  @Put('reopening')
  reopen(@CurrentViewer() viewer: Viewer, @Param('matterId', IdPipe) id: string, @Body() how: OnMatterDto) {
    return this.acts.reopen(viewer, id, how);
  }
}
