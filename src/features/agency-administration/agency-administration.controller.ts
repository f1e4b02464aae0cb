import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ChangePersonDto, InvitePersonDto } from './agency-administration.dto.js';
import { AgencyAdministrationService } from './agency-administration.service.js';
import { PlacesService } from './places.service.js';

@Controller('api/agency')
export class AgencyAdministrationController {
  constructor(private readonly administration: AgencyAdministrationService) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer) {
    return this.administration.view(viewer);
  }

  @Post('people')
  invite(@CurrentViewer() viewer: Viewer, @Body() person: InvitePersonDto) {
    return this.administration.invite(viewer, person);
  }

  @Put('people/:personId')
  @HttpCode(204)
  change(
    @CurrentViewer() viewer: Viewer,
    @Param('personId', IdPipe) personId: string,
    @Body() change: ChangePersonDto,
  ) {
    return this.administration.change(viewer, personId, change);
  }

  @Post('people/:personId/reset')
  reset(@CurrentViewer() viewer: Viewer, @Param('personId', IdPipe) personId: string) {
    return this.administration.reset(viewer, personId);
  }

  @Put('people/:personId/disablement')
  @HttpCode(204)
  disable(@CurrentViewer() viewer: Viewer, @Param('personId', IdPipe) personId: string) {
    return this.administration.disable(viewer, personId, true);
  }

  @Delete('people/:personId/disablement')
  @HttpCode(204)
  enable(@CurrentViewer() viewer: Viewer, @Param('personId', IdPipe) personId: string) {
    return this.administration.disable(viewer, personId, false);
  }
}

@Controller('api/agency')
export class PlacesController {
  constructor(private readonly places: PlacesService) {}

  @Put('boards/:boardId/people/:personId')
  @HttpCode(204)
  putOnBoard(
    @CurrentViewer() viewer: Viewer,
    @Param('boardId', IdPipe) boardId: string,
    @Param('personId', IdPipe) personId: string,
  ) {
    return this.places.putOnBoard(viewer, boardId, personId);
  }

  @Delete('boards/:boardId/people/:personId')
  @HttpCode(204)
  takeOffBoard(
    @CurrentViewer() viewer: Viewer,
    @Param('boardId', IdPipe) boardId: string,
    @Param('personId', IdPipe) personId: string,
  ) {
    return this.places.takeOffBoard(viewer, boardId, personId);
  }

  @Put('intake/people/:personId')
  @HttpCode(204)
  putAtIntake(@CurrentViewer() viewer: Viewer, @Param('personId', IdPipe) personId: string) {
    return this.places.placeAtIntake(viewer, personId, true);
  }

  @Delete('intake/people/:personId')
  @HttpCode(204)
  takeFromIntake(@CurrentViewer() viewer: Viewer, @Param('personId', IdPipe) personId: string) {
    return this.places.placeAtIntake(viewer, personId, false);
  }

  @Put('cases/:caseId/people/:personId')
  @HttpCode(204)
  nameOnCase(
    @CurrentViewer() viewer: Viewer,
    @Param('caseId', IdPipe) caseId: string,
    @Param('personId', IdPipe) personId: string,
  ) {
    return this.places.nameOnCase(viewer, caseId, personId, true);
  }

  @Delete('cases/:caseId/people/:personId')
  @HttpCode(204)
  takeOffCase(
    @CurrentViewer() viewer: Viewer,
    @Param('caseId', IdPipe) caseId: string,
    @Param('personId', IdPipe) personId: string,
  ) {
    return this.places.nameOnCase(viewer, caseId, personId, false);
  }
}
