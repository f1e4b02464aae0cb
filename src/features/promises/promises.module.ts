import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { KeepingService } from './keeping.service.js';
import {
  CitizenPromise,
  Observation,
  PromiseActivity,
  PromiseActivityStep,
  PromiseDialogue,
  PromiseFocus,
  PromiseIndicator,
  PromiseProposal,
  ShareSending,
} from './promise.entities.js';
import { ObservationsController, PromisesController, SendingsController } from './promises.controller.js';
import { PromiseNoticesService } from './promise-notices.service.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';
import { PromiseWorkService } from './promise-work.service.js';
import { PromisesService } from './promises.service.js';
import { PublishingService } from './publishing.service.js';
import { SendingsService } from './sendings.service.js';
import { WebhookSendingService } from './webhook-sending.service.js';
import { Webhook } from '../../platform/webhook/webhook.js';

/** What is promised to those who live in an area, and what becomes of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      CitizenPromise,
      PromiseFocus,
      PromiseActivity,
      PromiseIndicator,
      PromiseDialogue,
      PromiseActivityStep,
      Observation,
      PromiseProposal,
      ShareSending,
    ]),
    DirectoryModule,
    NoticesModule,
  ],
  controllers: [PromisesController, SendingsController, ObservationsController, PlansController],
  providers: [
    PromisesService,
    KeepingService,
    PublishingService,
    PromiseNoticesService,
    PromiseWorkService,
    SendingsService,
    WebhookSendingService,
    Webhook,
    PlansService,
  ],
  exports: [PromisesService, KeepingService],
})
export class PromisesModule {}
