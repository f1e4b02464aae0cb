import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module.js';
import { ConcernsModule } from '../concerns/concerns.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PersonsModule } from '../persons/persons.module.js';
import { ClockNoticesService } from './clock-notices.service.js';
import { ConcludingService } from './concluding.service.js';
import { FoundMattersService } from './found-matters.service.js';
import { IntakeController, MatterController } from './intake.controller.js';
import { IntoCaseService } from './into-case.service.js';
import { IntakeStreamService } from './intake-stream.service.js';
import { MatterActsService } from './matter-acts.service.js';
import { MatterCorrection } from './matter-correction.entity.js';
import { MatterCorrectionsService } from './matter-corrections.service.js';
import { MatterChangesService } from './matter-changes.service.js';
import { Matter } from './matter.entity.js';
import { MatterInsidesService } from './matter-insides.service.js';
import { MatterRating } from './matter-rating.entity.js';
import { MattersService } from './matters.service.js';
import { OutsideOfMattersService } from './outside-of-matters.service.js';
import { ReportersService } from './reporters.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Matter, MatterRating, MatterCorrection]),
    CasesModule,
    ConcernsModule,
    DirectoryModule,
    NotesModule,
    NoticesModule,
    PersonsModule,
  ],
  controllers: [IntakeController, MatterController],
  providers: [
    ClockNoticesService,
    ConcludingService,
    FoundMattersService,
    IntakeStreamService,
    IntoCaseService,
    MatterActsService,
    MatterChangesService,
    MatterCorrectionsService,
    MatterInsidesService,
    MattersService,
    OutsideOfMattersService,
    ReportersService,
  ],
  exports: [FoundMattersService],
})
export class IntakeModule {}
