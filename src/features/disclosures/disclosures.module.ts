import { Module } from '@nestjs/common';
import { DisclosuresController } from './disclosures.controller.js';
import { DisclosuresService } from './disclosures.service.js';
import { LastSharingService } from './last-sharing.service.js';
import { SharingModule } from '../sharing/sharing.module.js';
import { StreamsModule } from '../streams/streams.module.js';

@Module({
  imports: [SharingModule, StreamsModule],
  controllers: [DisclosuresController],
  providers: [DisclosuresService, LastSharingService],
  exports: [DisclosuresService],
})
export class DisclosuresModule {}
