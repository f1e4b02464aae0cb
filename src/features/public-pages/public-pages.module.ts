import { Module } from '@nestjs/common';
import { PublicPagesController } from './public-pages.controller.js';
import { PublicPagesService } from './public-pages.service.js';
import { PublishedPromisesService } from './published-promises.service.js';

/** What everybody may read of what has been promised. */
@Module({ controllers: [PublicPagesController], providers: [PublicPagesService, PublishedPromisesService] })
export class PublicPagesModule {}
