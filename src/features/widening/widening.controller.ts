import { Body, Controller, Param, Post } from '@nestjs/common';
import { IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ShareNoteDto } from './widening.dto.js';
import type { NotePlace } from './copying.service.js';
import { WideningService } from './widening.service.js';

@Controller('api/cases/:caseId/streams/:streamId/notes/:noteId')
export class WideningController {
  constructor(private readonly widening: WideningService) {}

  @Post('copies')
  share(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) place: NotePlace, @Body() wish: ShareNoteDto) {
    return this.widening.share(viewer, place, wish);
  }
}
