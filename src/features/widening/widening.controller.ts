import { Body, Controller, Param, Post } from '@nestjs/common';
import { IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { ActionAddress } from '../actions/actions.service.js';
import { ShareActionDto, ShareNoteDto } from './widening.dto.js';
import type { NotePlace } from './copying.service.js';
import { WideningService } from './widening.service.js';

@Controller('api/cases/:caseId/streams/:streamId')
export class WideningController {
  constructor(private readonly widening: WideningService) {}

  @Post('notes/:noteId/copies')
  shareNote(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) place: NotePlace, @Body() wish: ShareNoteDto) {
    return this.widening.shareNote(viewer, place, wish);
  }

  @Post('actions/:actionId/copies')
  shareAction(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) place: ActionAddress, @Body() wish: ShareActionDto) {
    return this.widening.shareAction(viewer, place, wish);
  }
}
