import { Module } from '@nestjs/common';
import { AbsenceModule } from '../absence/absence.module.js';
import { ActionsModule } from '../actions/actions.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { HistoryModule } from '../history/history.module.js';
import { RequestsModule } from '../requests/requests.module.js';
import { StartController } from './start.controller.js';
import { StartService } from './start.service.js';
import { StartContentsService } from './start-contents.service.js';
import { TodosService } from './todos.service.js';

@Module({
  imports: [AbsenceModule, ActionsModule, CasesModule, DirectoryModule, HistoryModule, RequestsModule],
  controllers: [StartController],
  providers: [StartService, StartContentsService, TodosService],
})
export class StartModule {}
