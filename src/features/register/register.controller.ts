import { Body, Controller, Get, HttpCode, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RegisterView } from '../../contract/register.js';
import { csvOf } from '../../platform/http/csv.js';
import { fileOf } from '../../platform/http/file-answer.js';
import { languageOf } from '../../platform/http/language.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { RegisterDaysDto } from './register.dto.js';
import { registerTable } from './register-table.js';
import { RegisterService } from './register.service.js';

@Controller('api/agency/disclosures')
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer, @Query() days: RegisterDaysDto): Promise<RegisterView> {
    return this.register.view(viewer, days);
  }

  /** An act, as every export is: no link on another page can make a browser take it out. */
  @Post('exports')
  @HttpCode(200)
  async take(
    @CurrentViewer() viewer: Viewer,
    @Body() days: RegisterDaysDto,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const language = languageOf(request);
    const taken = await this.register.take(viewer, days);
    const name = `${language === 'sv' ? 'Utlämnanden' : 'Disclosures'} ${days.from} – ${days.until}`;
    return fileOf(csvOf(registerTable(taken, language)), 'csv', name);
  }
}
