import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CardFacesService } from './card-faces.service.js';
import { CaseFile } from './case-file.entity.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { ParticipationService } from './participation.service.js';
import { SeatingService } from './seating.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CaseFile])],
  controllers: [CasesController],
  providers: [CardFacesService, CasesService, ParticipationService, SeatingService],
  exports: [CardFacesService, CasesService, ParticipationService, SeatingService],
})
export class CasesModule {}
