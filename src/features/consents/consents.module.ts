import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module.js';
import { DisclosuresModule } from '../disclosures/disclosures.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { Consent } from './consent.entity.js';
import { ConsentTwinsService } from './consent-twins.service.js';
import { ConsentsController } from './consents.controller.js';
import { ConsentsService } from './consents.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Consent]), CasesModule, DisclosuresModule, StreamsModule],
  controllers: [ConsentsController],
  providers: [ConsentsService, ConsentTwinsService],
  exports: [ConsentsService, ConsentTwinsService],
})
export class ConsentsModule {}
