import { Module } from '@nestjs/common';
import { PublicPagesController } from './public-pages.controller.js';
import { PublicPagesService } from './public-pages.service.js';
import { PublishedPromisesService } from './published-promises.service.js';
import { VoicesLeftController } from './leaving-a-voice/voices-left.controller.js';
import { VoicesLeftService } from './leaving-a-voice/voices-left.service.js';

/** What everybody may read of what has been promised. */
@Module({
  controllers: [PublicPagesController, VoicesLeftController],
  providers: [PublicPagesService, PublishedPromisesService, VoicesLeftService],
})
export class PublicPagesModule {}
