import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { AbsenceController, ColleagueAbsenceController } from './absence.controller.js';
import { AbsenceService } from './absence.service.js';

@Module({
  imports: [DirectoryModule],
  controllers: [AbsenceController, ColleagueAbsenceController],
  providers: [AbsenceService],
  exports: [AbsenceService],
})
export class AbsenceModule {}
