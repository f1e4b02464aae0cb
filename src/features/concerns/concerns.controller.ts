import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { RaiseConcernDto, WriteMessageDto } from './concerns.dto.js';
import { MyConcernsService } from './my-concerns.service.js';
import { RaisingService } from './raising.service.js';
import { ThreadsService } from './threads.service.js';

@Controller('api/concerns')
export class ConcernsController {
  constructor(
    private readonly mine: MyConcernsService,
    private readonly raising: RaisingService,
    private readonly threads: ThreadsService,
  ) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer) {
    return this.mine.list(viewer);
  }

  @Post()
  raise(@CurrentViewer() viewer: Viewer, @Body() concern: RaiseConcernDto) {
    return this.raising.raise(viewer, concern);
  }

  @Get(':concernId')
  find(@CurrentViewer() viewer: Viewer, @Param('concernId', IdPipe) concernId: string) {
    return this.mine.find(viewer, concernId);
  }

  @Post(':concernId/messages')
  write(
    @CurrentViewer() viewer: Viewer,
    @Param('concernId', IdPipe) concernId: string,
    @Body() message: WriteMessageDto,
  ) {
    return this.threads.write(viewer, concernId, message);
  }
}
