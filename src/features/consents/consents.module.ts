import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module.js';
import { DisclosuresModule } from '../disclosures/disclosures.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { Consent } from './consent.entity.js';
import { ConsentTwinsService } from './consent-twins.service.js';
import { ConsentEndingsController } from './consent-endings.controller.js';
import { ConsentEndingsService } from './consent-endings.service.js';
import { ConsentWithdrawalsService } from './consent-withdrawals.service.js';
import { ConsentsController } from './consents.controller.js';
import { ConsentsService } from './consents.service.js';
import { LapsingService } from './lapsing.service.js';
import { ListedConsentsService } from './listed-consents.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Consent]), CasesModule, DisclosuresModule, StreamsModule],
  controllers: [ConsentsController, ConsentEndingsController],
  providers: [
    ConsentsService,
    ConsentTwinsService,
    ConsentEndingsService,
    ConsentWithdrawalsService,
    LapsingService,
    ListedConsentsService,
  ],
  exports: [ConsentsService, ConsentTwinsService, ListedConsentsService],
})
export class ConsentsModule {}
