import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module.js';
import { DisclosuresModule } from '../disclosures/disclosures.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { WideningModule } from '../widening/widening.module.js';
import { AnsweringService } from './answering.service.js';
import { InformationRequest } from './information-request.entity.js';
import { ListedRequestsService } from './listed-requests.service.js';
import { RequestController, RequestsController } from './requests.controller.js';
import { RequestsService } from './requests.service.js';
import { SettlingService } from './settling.service.js';
import { WaitingRequestsService } from './waiting-requests.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([InformationRequest]),
    CasesModule,
    ConsentsModule,
    DisclosuresModule,
    NotesModule,
    StreamsModule,
    WideningModule,
  ],
  controllers: [RequestsController, RequestController],
  providers: [RequestsService, AnsweringService, SettlingService, ListedRequestsService, WaitingRequestsService],
  exports: [ListedRequestsService, WaitingRequestsService],
})
export class RequestsModule {}
