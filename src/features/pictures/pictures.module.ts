import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module.js';
import { PromisesModule } from '../promises/promises.module.js';
import { AreasService } from './areas.service.js';
import { FiguresService } from './figures.service.js';
import { FocusService } from './focus.service.js';
import { ImportsService } from './imports.service.js';
import {
  AreaPopulation,
  FocusAnalysis,
  FocusWeights,
  ObservationImport,
  PictureContribution,
} from './picture.entities.js';
import { AreasController, FiguresController, PicturesController } from './pictures.controller.js';
import { PicturesService } from './pictures.service.js';

/** How it is in an area, and what is chosen of it together: from what is counted to what is to be promised. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AreaPopulation, FocusAnalysis, FocusWeights, ObservationImport, PictureContribution]),
    DirectoryModule,
    PromisesModule,
  ],
  controllers: [AreasController, PicturesController, FiguresController],
  providers: [AreasService, PicturesService, FiguresService, FocusService, ImportsService],
  exports: [PicturesService],
})
export class PicturesModule {}
