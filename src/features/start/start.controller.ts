import { Controller, Get } from '@nestjs/common';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { StartService } from './start.service.js';

@Controller('api/start')
export class StartController {
  constructor(private readonly start: StartService) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer) {
    return this.start.view(viewer);
  }
}
