import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Views } from '../../platform/live/views.js';
import { AbsenceModule } from '../absence/absence.module.js';
import { ActionsModule } from '../actions/actions.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { PersonsModule } from '../persons/persons.module.js';
import { RequestsModule } from '../requests/requests.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { WideningModule } from '../widening/widening.module.js';
import { Board, BoardAgency, BoardMember } from './board.entities.js';
import { BoardViewsService } from './board-views.service.js';
import { CardsService } from './cards.service.js';
import { CaseOpeningsService } from './case-openings.service.js';
import { CaseContentsService } from './case-contents.service.js';
import { CaseWorkService } from './case-work.service.js';
import { CasePeopleService } from './case-people.service.js';
import { CaseViewsService } from './case-views.service.js';
import { ReadMarksService } from './read-marks.service.js';
import { BoardsController, CaseViewController } from './reading.controller.js';
import { ViewHeads } from './view-heads.service.js';

/** What a person reads: her boards, the cards on them, a case. Tells the platform what can be watched. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([Board, BoardAgency, BoardMember]),
    AbsenceModule,
    DirectoryModule,
    CasesModule,
    NotesModule,
    ActionsModule,
    ConsentsModule,
    RequestsModule,
    PersonsModule,
    WideningModule,
    StreamsModule,
  ],
  controllers: [BoardsController, CaseViewController],
  providers: [
    BoardViewsService,
    CardsService,
    CaseOpeningsService,
    CaseContentsService,
    CaseWorkService,
    CasePeopleService,
    CaseViewsService,
    ReadMarksService,
    { provide: Views, useClass: ViewHeads },
  ],
  exports: [Views, CaseWorkService, BoardViewsService, CaseViewsService],
})
export class ReadingModule {}
