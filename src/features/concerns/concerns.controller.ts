import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ConcernCopiesService } from './concern-copies.service.js';
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
    private readonly copies: ConcernCopiesService,
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

  /** An act, as every export is: no link on another page can make a browser take it out. */
  @Post(':concernId/copies')
  @HttpCode(200)
  copy(@CurrentViewer() viewer: Viewer, @Param('concernId', IdPipe) concernId: string) {
    return this.copies.take(viewer, concernId);
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
