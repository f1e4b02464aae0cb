import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { IdPipe, IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { KeepingService, type PartAddress } from './keeping.service.js';
import {
  BeginPromiseDto,
  BringObservationDto,
  KeepActivityDto,
  KeepDialogueDto,
  KeepFocusDto,
  KeepIndicatorDto,
  LinkBoardDto,
  ProposePublicationDto,
  SendShareTextDto,
} from './promises.dto.js';
import { PromiseWorkService } from './promise-work.service.js';
import { PromisesService } from './promises.service.js';
import { SendingsService } from './sendings.service.js';
import { PublishingService } from './publishing.service.js';

@Controller('api/promises')
export class PromisesController {
  constructor(
    private readonly promises: PromisesService,
    private readonly keeping: KeepingService,
    private readonly publishing: PublishingService,
    private readonly work: PromiseWorkService,
  ) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer) {
    return this.promises.list(viewer);
  }

  @Post()
  begin(@CurrentViewer() viewer: Viewer, @Body() promise: BeginPromiseDto) {
    return this.promises.begin(viewer, promise);
  }

  @Get(':promiseId')
  view(@CurrentViewer() viewer: Viewer, @Param('promiseId', IdPipe) promiseId: string) {
    return this.promises.view(viewer, promiseId);
  }

  @Put(':promiseId/focuses/:partId')
  focus(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: PartAddress, @Body() focus: KeepFocusDto) {
    return this.keeping.focus(viewer, address, focus);
  }

  @Put(':promiseId/focuses/:partId/board')
  board(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: PartAddress, @Body() wish: LinkBoardDto) {
    return this.keeping.board(viewer, address, wish);
  }

  @Get(':promiseId/work')
  workFor(@CurrentViewer() viewer: Viewer, @Param('promiseId', IdPipe) promiseId: string) {
    return this.work.view(viewer, promiseId);
  }

  @Put(':promiseId/activities/:partId')
  activity(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: PartAddress, @Body() activity: KeepActivityDto) {
    return this.keeping.activity(viewer, address, activity);
  }

  @Put(':promiseId/indicators/:partId')
  indicator(
    @CurrentViewer() viewer: Viewer,
    @Param(IdsPipe) address: PartAddress,
    @Body() indicator: KeepIndicatorDto,
  ) {
    return this.keeping.indicator(viewer, address, indicator);
  }

  @Put(':promiseId/dialogues/:partId')
  dialogue(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: PartAddress, @Body() dialogue: KeepDialogueDto) {
    return this.keeping.dialogue(viewer, address, dialogue);
  }

  @Get(':promiseId/preview')
  preview(@CurrentViewer() viewer: Viewer, @Param('promiseId', IdPipe) promiseId: string) {
    return this.publishing.preview(viewer, promiseId);
  }

  @Post(':promiseId/proposals')
  propose(
    @CurrentViewer() viewer: Viewer,
    @Param('promiseId', IdPipe) promiseId: string,
    @Body() wish: ProposePublicationDto,
  ) {
    return this.publishing.propose(viewer, promiseId, wish);
  }

  @Put(':promiseId/proposals/:proposalId/approval')
  approve(
    @CurrentViewer() viewer: Viewer,
    @Param(IdsPipe) { promiseId, proposalId }: { promiseId: string; proposalId: string },
  ) {
    return this.publishing.approve(viewer, promiseId, proposalId);
  }
}

@Controller('api/promises/:promiseId/sendings')
export class SendingsController {
  constructor(private readonly sendings: SendingsService) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer, @Param('promiseId', IdPipe) promiseId: string) {
    return this.sendings.view(viewer, promiseId);
  }

  @Post()
  send(@CurrentViewer() viewer: Viewer, @Param('promiseId', IdPipe) promiseId: string, @Body() wish: SendShareTextDto) {
    return this.sendings.send(viewer, promiseId, wish);
  }
}

@Controller('api/areas/:areaId/observations')
export class ObservationsController {
  constructor(private readonly keeping: KeepingService) {}

  @Post()
  bring(
    @CurrentViewer() viewer: Viewer,
    @Param('areaId', IdPipe) areaId: string,
    @Body() observation: BringObservationDto,
  ) {
    return this.keeping.observe(viewer, areaId, observation);
  }

  @Put(':observationId/withdrawal')
  withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param(IdsPipe) { areaId, observationId }: { areaId: string; observationId: string },
  ) {
    return this.keeping.withdraw(viewer, areaId, observationId);
  }
}
