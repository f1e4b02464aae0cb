import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ReadNoticesDto } from './bell.dto.js';
import { BellService } from './bell.service.js';

@Controller('api/notices')
export class BellController {
  constructor(private readonly bell: BellService) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer) {
    return this.bell.view(viewer);
  }

  @Put('read')
  @HttpCode(204)
  read(@CurrentViewer() viewer: Viewer, @Body() { ids }: ReadNoticesDto) {
    return this.bell.read(viewer, ids);
  }
}
