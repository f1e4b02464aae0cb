import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SharingModule } from '../sharing/sharing.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { DisclosuresModule } from '../disclosures/disclosures.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { NoteCorrectionsService } from './note-corrections.service.js';
import { Note, NoteVersion } from './note.entity.js';
import { ListedNotesService } from './listed-notes.service.js';
import { NoteWordingsService } from './note-wordings.service.js';
import { NoteController, NotesController } from './notes.controller.js';
import { NotesService } from './notes.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Note, NoteVersion]),
    SharingModule,
    CasesModule,
    DisclosuresModule,
    StreamsModule,
  ],
  controllers: [NotesController, NoteController],
  providers: [NotesService, NoteCorrectionsService, ListedNotesService, NoteWordingsService],
  exports: [NotesService, ListedNotesService, NoteWordingsService],
})
export class NotesModule {}
