import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { PhonesService } from './phones.service.js';

/** At her desk. */
@Controller('api/phones')
export class PhonesController {
  constructor(private readonly phones: PhonesService) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer) {
    return this.phones.list(viewer);
  }

  @Post('codes')
  makeCode(@CurrentViewer() viewer: Viewer) {
    return this.phones.makeCode(viewer);
  }

  @Delete(':phoneId')
  @HttpCode(204)
  end(@CurrentViewer() viewer: Viewer, @Param('phoneId', IdPipe) phoneId: string) {
    return this.phones.end(viewer, phoneId);
  }
}
