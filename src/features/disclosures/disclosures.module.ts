import { Module } from '@nestjs/common';
import { DisclosuresController } from './disclosures.controller.js';
import { DisclosuresService } from './disclosures.service.js';
import { LastSharingService } from './last-sharing.service.js';
import { StreamsModule } from '../streams/streams.module.js';

@Module({
  imports: [StreamsModule],
  controllers: [DisclosuresController],
  providers: [DisclosuresService, LastSharingService],
  exports: [DisclosuresService],
})
export class DisclosuresModule {}
