import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module.js';
import { ThreadMessage } from './concern-message.entity.js';
import { ConcernCopiesService } from './concern-copies.service.js';
import { ConcernMarks } from './concern-marks.js';
import { Concern } from './concern.entity.js';
import { ConcernReadingService } from './concern-reading.service.js';
import { ConcernTerms } from './concern-terms.service.js';
import { ConcernsController } from './concerns.controller.js';
import { MyConcernsService } from './my-concerns.service.js';
import { PhoneReceiptsService } from './phone-receipts.service.js';
import { RaisersService } from './raisers.service.js';
import { RaisingService } from './raising.service.js';
import { SignaturesService } from './signatures.service.js';
import { ThreadsService } from './threads.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Concern, ThreadMessage]), DirectoryModule],
  controllers: [ConcernsController],
  providers: [
    ConcernCopiesService,
    ConcernMarks,
    ConcernReadingService,
    ConcernTerms,
    MyConcernsService,
    PhoneReceiptsService,
    RaisersService,
    RaisingService,
    SignaturesService,
    ThreadsService,
  ],
  exports: [ConcernReadingService, ConcernTerms, PhoneReceiptsService, RaisingService],
})
export class ConcernsModule {}
