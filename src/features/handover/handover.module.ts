import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { ColleagueHandoverService } from './colleague-handover.service.js';
import { ColleagueHandoverController, HandoverController } from './handover.controller.js';
import { HandoverService } from './handover.service.js';

@Module({
  imports: [ActionsModule, CasesModule, NotesModule],
  controllers: [HandoverController, ColleagueHandoverController],
  providers: [HandoverService, ColleagueHandoverService],
})
export class HandoverModule {}
