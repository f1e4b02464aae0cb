import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { languageOf } from '../../platform/http/language.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { boardFile, caseFile } from './export-files.js';
import { TakeExportDto } from './exports.dto.js';
import { ExportsService } from './exports.service.js';

/** An act, so a POST from our own page: no link on another can make a browser take anything out. */
@Controller('api')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Post('boards/:boardId/exports')
  @HttpCode(200)
  async board(
    @CurrentViewer() viewer: Viewer,
    @Param('boardId', IdPipe) boardId: string,
    @Body() wishes: TakeExportDto,
    @Req() request: FastifyRequest,
  ) {
    const taken = await this.exports.board(viewer, boardId, wishes);
    return wishes.format === 'print' ? taken : boardFile(taken, wishes.format, languageOf(request));
  }

  @Post('cases/:caseId/exports')
  @HttpCode(200)
  async case(
    @CurrentViewer() viewer: Viewer,
    @Param('caseId', IdPipe) caseId: string,
    @Body() wishes: TakeExportDto,
    @Req() request: FastifyRequest,
  ) {
    const taken = await this.exports.case(viewer, caseId, wishes);
    return wishes.format === 'print' ? taken : caseFile(taken, wishes.format, languageOf(request));
  }
}
