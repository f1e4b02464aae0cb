import { Body, Controller, Get, HttpCode, Post, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { csvOf } from '../../platform/http/csv.js';
import { fileOf } from '../../platform/http/file-answer.js';
import { languageOf } from '../../platform/http/language.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { planCalendar, planTable, planWords } from './plan-files.js';
import { PlansService } from './plans.service.js';
import { TakePlanDto } from './promises.dto.js';

@Controller('api/plan')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer) {
    return this.plans.plan(viewer);
  }

  @Get('year')
  year(@CurrentViewer() viewer: Viewer) {
    return this.plans.year(viewer);
  }

  /** An act, as every export is: no link on another page can make a browser take it out. */
  @Post('exports')
  @HttpCode(200)
  async take(
    @CurrentViewer() viewer: Viewer,
    @Body() { format }: TakePlanDto,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const language = languageOf(request);
    const plan = await this.plans.plan(viewer);
    const parts =
      format === 'csv' ? csvOf(planTable(plan, language)) : [planCalendar(plan, language, request.hostname)];
    return fileOf(parts, format, planWords[language].name(plan.agencyName));
  }
}
