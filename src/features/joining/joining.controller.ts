import { Body, Controller, Param, Post } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { InviteAgencyDto } from './joining.dto.js';
import { JoiningService } from './joining.service.js';

@Controller('api/cases/:caseId/agencies')
export class JoiningController {
  constructor(private readonly joining: JoiningService) {}

  @Post()
  invite(
    @CurrentViewer() viewer: Viewer,
    @Param('caseId', IdPipe) caseId: string,
    @Body() invitation: InviteAgencyDto,
  ) {
    return this.joining.invite(viewer, caseId, invitation);
  }
}
