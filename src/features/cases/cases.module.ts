import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SharingModule } from '../sharing/sharing.module.js';
import { ArrivalsService } from './arrivals.service.js';
import { CardFacesService } from './card-faces.service.js';
import { CaseTitlesService } from './case-titles.service.js';
import { CaseFile } from './case-file.entity.js';
import { CaseMergesService } from './case-merges.service.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { ExistenceService } from './existence.service.js';
import { LeavingService } from './leaving.service.js';
import { PartsService } from './parts.service.js';
import { ParticipationService } from './participation.service.js';
import { SeatingService } from './seating.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CaseFile]), SharingModule],
  controllers: [CasesController],
  providers: [
    ArrivalsService,
    CardFacesService,
    CaseTitlesService,
    CaseMergesService,
    CasesService,
    ExistenceService,
    LeavingService,
    ParticipationService,
    PartsService,
    SeatingService,
  ],
  exports: [
    ArrivalsService,
    CardFacesService,
    CaseTitlesService,
    CasesService,
    ParticipationService,
    PartsService,
    SeatingService,
  ],
})
export class CasesModule {}
