import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { IdPipe, IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { type NoteAddress, NoteCorrectionsService } from './note-corrections.service.js';
import { CorrectNoteDto, WithdrawNoteDto, WriteNoteDto } from './notes.dto.js';
import { NotesService } from './notes.service.js';

@Controller('api/cases/:caseId/notes')
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Post()
  write(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() note: WriteNoteDto) {
    return this.notes.write(viewer, caseId, note);
  }
}

@Controller('api/cases/:caseId/streams/:streamId/notes/:noteId')
export class NoteController {
  constructor(private readonly corrections: NoteCorrectionsService) {}

  @Put()
  correct(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: NoteAddress, @Body() correction: CorrectNoteDto) {
    return this.corrections.correct(viewer, address, correction);
  }

  @Put('withdrawal')
  withdraw(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: NoteAddress, @Body() withdrawal: WithdrawNoteDto) {
    return this.corrections.withdraw(viewer, address, withdrawal);
  }

  @Get('versions')
  history(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: NoteAddress) {
    return this.corrections.history(viewer, address);
  }
}
