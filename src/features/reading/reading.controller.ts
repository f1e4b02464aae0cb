import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { packBoard } from '../../contract/board-packing.js';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { BoardViewsService } from './board-views.service.js';
import { CaseOpeningsService } from './case-openings.service.js';
import { CaseViewsService } from './case-views.service.js';
import { MarkReadDto, OpenCaseDto } from './reading.dto.js';
import { ReadMarksService } from './read-marks.service.js';

@Controller('api/boards')
export class BoardsController {
  constructor(
    private readonly boards: BoardViewsService,
    private readonly openings: CaseOpeningsService,
  ) {}

  @Get()
  mine(@CurrentViewer() viewer: Viewer) {
    return this.boards.mine(viewer);
  }

  @Get(':boardId')
  async board(@CurrentViewer() viewer: Viewer, @Param('boardId', IdPipe) boardId: string) {
    return packBoard(await this.boards.board(viewer, boardId));
  }

  @Get(':boardId/closed')
  closed(@CurrentViewer() viewer: Viewer, @Param('boardId', IdPipe) boardId: string) {
    return this.boards.closed(viewer, boardId);
  }

  @Get(':boardId/cards/:caseId')
  card(
    @CurrentViewer() viewer: Viewer,
    @Param('boardId', IdPipe) boardId: string,
    @Param('caseId', IdPipe) caseId: string,
  ) {
    return this.boards.card(viewer, boardId, caseId);
  }

  @Post(':boardId/cards')
  open(@CurrentViewer() viewer: Viewer, @Param('boardId', IdPipe) boardId: string, @Body() file: OpenCaseDto) {
    return this.openings.open(viewer, boardId, file);
  }
}

@Controller('api/cases/:caseId')
export class CaseViewController {
  constructor(
    private readonly cases: CaseViewsService,
    private readonly marks: ReadMarksService,
  ) {}

  @Get()
  case(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string) {
    return this.cases.case(viewer, caseId);
  }

  @Put('reading')
  @HttpCode(204)
  mark(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() marks: MarkReadDto) {
    return this.marks.mark(viewer, caseId, marks);
  }
}
