import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PromisesModule } from '../promises/promises.module.js';
import { Agreement, AgreementSignature } from './agreement.entities.js';
import { AgreementNoticesService } from './agreement-notices.service.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementsService } from './agreements.service.js';
import { BeginningService } from './beginning.service.js';

/** What several agree to do together in an area, and the promise that follows from it. */
@Module({
  imports: [TypeOrmModule.forFeature([Agreement, AgreementSignature]), DirectoryModule, NoticesModule, PromisesModule],
  controllers: [AgreementsController],
  providers: [AgreementsService, BeginningService, AgreementNoticesService],
})
export class AgreementsModule {}
