import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module.js';
import { KeepingService } from './keeping.service.js';
import {
  CitizenPromise,
  Observation,
  PromiseActivity,
  PromiseFocus,
  PromiseIndicator,
  PromiseProposal,
} from './promise.entities.js';
import { ObservationsController, PromisesController } from './promises.controller.js';
import { PromiseNoticesService } from './promise-notices.service.js';
import { PromisesService } from './promises.service.js';
import { PublishingService } from './publishing.service.js';

/** What is promised to those who live in an area, and what becomes of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      CitizenPromise,
      PromiseFocus,
      PromiseActivity,
      PromiseIndicator,
      Observation,
      PromiseProposal,
    ]),
    DirectoryModule,
  ],
  controllers: [PromisesController, ObservationsController],
  providers: [PromisesService, KeepingService, PublishingService, PromiseNoticesService],
  exports: [PromisesService, KeepingService],
})
export class PromisesModule {}
