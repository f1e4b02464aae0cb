import { Module } from '@nestjs/common';
import { AbsenceModule } from '../absence/absence.module.js';
import { ActionsModule } from '../actions/actions.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { StartController } from './start.controller.js';
import { StartService } from './start.service.js';
import { StartWorkService } from './start-work.service.js';

@Module({
  imports: [AbsenceModule, ActionsModule, CasesModule, DirectoryModule],
  controllers: [StartController],
  providers: [StartService, StartWorkService],
})
export class StartModule {}
