import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { AskForCallDto, SettleCallDto } from './calls.dto.js';
import { CallsService } from './calls.service.js';

@Controller('api/calls')
export class CallsController {
  constructor(private readonly calls: CallsService) {}

  @Get()
  mine(@CurrentViewer() viewer: Viewer) {
    return this.calls.mine(viewer);
  }

  @Get('people')
  people(@CurrentViewer() viewer: Viewer) {
    return this.calls.people(viewer);
  }

  @Put('to/:personId')
  ask(@CurrentViewer() viewer: Viewer, @Param('personId', IdPipe) personId: string, @Body() wish: AskForCallDto) {
    return this.calls.ask(viewer, personId, wish);
  }

  @Put(':callId/outcome')
  settle(@CurrentViewer() viewer: Viewer, @Param('callId', IdPipe) callId: string, @Body() { outcome }: SettleCallDto) {
    return this.calls.settle(viewer, callId, outcome);
  }
}
