import { Module } from '@nestjs/common';
import { AbsenceModule } from '../absence/absence.module.js';
import { ActionsModule } from '../actions/actions.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { StartController } from './start.controller.js';
import { StartService } from './start.service.js';

@Module({
  imports: [AbsenceModule, ActionsModule, DirectoryModule],
  controllers: [StartController],
  providers: [StartService],
})
export class StartModule {}
