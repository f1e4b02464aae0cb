import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { IdPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { AcceptVoiceDto, DeclineVoiceDto } from './voices.dto.js';
import { VoicesService } from './voices.service.js';

@Controller('api/voices')
export class VoicesController {
  constructor(private readonly voices: VoicesService) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer) {
    return this.voices.list(viewer);
  }

  @Put(':voiceId/acceptance')
  accept(@CurrentViewer() viewer: Viewer, @Param('voiceId', IdPipe) voiceId: string, @Body() wish: AcceptVoiceDto) {
    return this.voices.accept(viewer, voiceId, wish);
  }

  @Put(':voiceId/refusal')
  decline(@CurrentViewer() viewer: Viewer, @Param('voiceId', IdPipe) voiceId: string, @Body() wish: DeclineVoiceDto) {
    return this.voices.decline(viewer, voiceId, wish);
  }
}
