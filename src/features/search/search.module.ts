import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { PersonsModule } from '../persons/persons.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { CaseSearchService } from './case-search.service.js';
import { NoteSearchService } from './note-search.service.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';
import { WrittenSearchService } from './written-search.service.js';
import { TitleSearchService } from './title-search.service.js';

/** Finds again what a person may read: in a case, and across all of hers. */
@Module({
  imports: [CasesModule, DirectoryModule, IntakeModule, NotesModule, PersonsModule],
  controllers: [SearchController],
  providers: [SearchService, CaseSearchService, NoteSearchService, TitleSearchService, WrittenSearchService],
})
export class SearchModule {}
