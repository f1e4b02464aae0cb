import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SharingModule } from '../sharing/sharing.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { DisclosuresModule } from '../disclosures/disclosures.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { CasePerson, PersonVersion } from './case-person.entity.js';
import { DisputesService } from './disputes.service.js';
import { FoundPersonsService } from './found-persons.service.js';
import { ListedPersonsService } from './listed-persons.service.js';
import { PersonCorrectionsService } from './person-corrections.service.js';
import { PersonFactsService } from './person-facts.service.js';
import { PersonIndex } from './person-index.service.js';
import { Merge } from './merge.entity.js';
import { MergesController } from './merges.controller.js';
import { MergesService } from './merges.service.js';
import { Dispute, PersonCopy } from './person-notices.entities.js';
import { PersonPlacesService } from './person-places.service.js';
import { PersonSharingService } from './person-sharing.service.js';
import { PersonController, PersonsController } from './persons.controller.js';
import { PersonsService } from './persons.service.js';
import { ProtectionService } from './protection.service.js';
import { ReadingReasonsService } from './reading-reasons.service.js';

/** The persons whom cases are about. */
@Module({
  imports: [
    TypeOrmModule.forFeature([CasePerson, PersonVersion, Dispute, Merge, PersonCopy]),
    SharingModule,
    CasesModule,
    ConsentsModule,
    DisclosuresModule,
    StreamsModule,
  ],
  controllers: [PersonsController, PersonController, MergesController],
  providers: [
    PersonsService,
    PersonCorrectionsService,
    PersonSharingService,
    DisputesService,
    MergesService,
    ListedPersonsService,
    PersonFactsService,
    PersonPlacesService,
    ProtectionService,
    ReadingReasonsService,
    PersonIndex,
    FoundPersonsService,
  ],
  exports: [PersonsService, ListedPersonsService, FoundPersonsService, PersonIndex, PersonSharingService],
})
export class PersonsModule {}
