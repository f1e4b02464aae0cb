import { Controller, Get, Param } from '@nestjs/common';
import { IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { LastSharingService } from './last-sharing.service.js';

/** A stream of a case, and something in it. */
type In<Thing extends string> = Record<'caseId' | 'streamId' | Thing, string>;

@Controller('api/cases/:caseId/streams/:streamId')
export class DisclosuresController {
  constructor(private readonly sharings: LastSharingService) {}

  @Get('notes/:noteId/sharing')
  ofNote(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) { noteId, ...at }: In<'noteId'>) {
    return this.sharings.of(viewer, 'note', { ...at, itemId: noteId });
  }

  @Get('actions/:actionId/sharing')
  ofAction(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) { actionId, ...at }: In<'actionId'>) {
    return this.sharings.of(viewer, 'action', { ...at, itemId: actionId });
  }
}
