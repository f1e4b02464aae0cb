import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { StateAbsenceDto } from './absence.dto.js';
import { AbsenceService } from './absence.service.js';

@Controller('api/absence')
export class AbsenceController {
  constructor(private readonly absence: AbsenceService) {}

  @Get()
  mine(@CurrentViewer() viewer: Viewer) {
    return this.absence.mine(viewer);
  }

  @Put()
  @HttpCode(204)
  state(@CurrentViewer() viewer: Viewer, @Body() absence: StateAbsenceDto) {
    return this.absence.state(viewer, null, absence);
  }

  @Delete()
  @HttpCode(204)
  end(@CurrentViewer() viewer: Viewer) {
    return this.absence.end(viewer, null);
  }
}

/** A manager's, for her people. */
@Controller('api/agency/people/:personId/absence')
export class ColleagueAbsenceController {
  constructor(private readonly absence: AbsenceService) {}

  @Put()
  @HttpCode(204)
  state(
    @CurrentViewer() viewer: Viewer,
    @Param('personId', IdPipe) personId: string,
    @Body() absence: StateAbsenceDto,
  ) {
    return this.absence.state(viewer, personId, absence);
  }

  @Delete()
  @HttpCode(204)
  end(@CurrentViewer() viewer: Viewer, @Param('personId', IdPipe) personId: string) {
    return this.absence.end(viewer, personId);
  }
}
