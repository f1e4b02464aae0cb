import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import {
  CreateAgencyDto,
  CreateAreaDto,
  CreateBoardDto,
  GroundValidityDto,
  InviteManagerDto,
  SeatAtBoardDto,
} from './operation.dto.js';
import { OperationService } from './operation.service.js';

@Controller('api/operation')
export class OperationController {
  constructor(private readonly operation: OperationService) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer) {
    return this.operation.view(viewer);
  }

  @Post('agencies')
  createAgency(@CurrentViewer() viewer: Viewer, @Body() agency: CreateAgencyDto) {
    return this.operation.createAgency(viewer, agency);
  }

  @Post('agencies/:agencyId/managers')
  inviteManager(
    @CurrentViewer() viewer: Viewer,
    @Param('agencyId', IdPipe) agencyId: string,
    @Body() manager: InviteManagerDto,
  ) {
    return this.operation.inviteManager(viewer, agencyId, manager);
  }

  @Post('areas')
  createArea(@CurrentViewer() viewer: Viewer, @Body() area: CreateAreaDto) {
    return this.operation.createArea(viewer, area);
  }

  @Put('grounds')
  @HttpCode(204)
  keepGround(@CurrentViewer() viewer: Viewer, @Body() validity: GroundValidityDto) {
    return this.operation.keepGround(viewer, validity);
  }

  @Post('boards')
  createBoard(@CurrentViewer() viewer: Viewer, @Body() board: CreateBoardDto) {
    return this.operation.createBoard(viewer, board);
  }

  @Put('boards/:boardId/agencies')
  @HttpCode(204)
  seatAtBoard(
    @CurrentViewer() viewer: Viewer,
    @Param('boardId', IdPipe) boardId: string,
    @Body() { agencyIds }: SeatAtBoardDto,
  ) {
    return this.operation.seatAtBoard(viewer, boardId, agencyIds);
  }
}
