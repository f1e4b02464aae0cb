import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { type MergeAddress, MergesService } from './merges.service.js';
import type { PersonAddress } from './person-corrections.service.js';
import { MergePersonsDto } from './persons.dto.js';

@Controller('api/cases/:caseId/streams/:streamId')
export class MergesController {
  constructor(private readonly merges: MergesService) {}

  @Post('persons/:personId/merges')
  merge(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: PersonAddress, @Body() wish: MergePersonsDto) {
    return this.merges.merge(viewer, address, wish);
  }

  @Delete('merges/:mergeId')
  undo(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: MergeAddress) {
    return this.merges.undo(viewer, address);
  }
}
