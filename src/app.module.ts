import { type DynamicModule, Module } from '@nestjs/common';
import { AbsenceModule } from './features/absence/absence.module.js';
import { ActionsModule } from './features/actions/actions.module.js';
import { AgreementsModule } from './features/agreements/agreements.module.js';
import { AgencyAdministrationModule } from './features/agency-administration/agency-administration.module.js';
import { BellModule } from './features/bell/bell.module.js';
import { CallsModule } from './features/calls/calls.module.js';
import { CasesModule } from './features/cases/cases.module.js';
import { ConcernsModule } from './features/concerns/concerns.module.js';
import { ConsentsModule } from './features/consents/consents.module.js';
import { DeliveryModule } from './features/delivery/delivery.module.js';
import { DemonstrationModule } from './features/demonstration/demonstration.module.js';
import { ExportModule } from './features/export/export.module.js';
import { GroundsModule } from './features/grounds/grounds.module.js';
import { HandoverModule } from './features/handover/handover.module.js';
import { HistoryModule } from './features/history/history.module.js';
import { PhonesModule } from './features/phones/phones.module.js';
import { IntakeModule } from './features/intake/intake.module.js';
import { JoiningModule } from './features/joining/joining.module.js';
import { KnowledgeModule } from './features/knowledge/knowledge.module.js';
import { NotesModule } from './features/notes/notes.module.js';
import { NoticesModule } from './features/notices/notices.module.js';
import { OperationModule } from './features/operation/operation.module.js';
import { PersonsModule } from './features/persons/persons.module.js';
import { PicturesModule } from './features/pictures/pictures.module.js';
import { PromisesModule } from './features/promises/promises.module.js';
import { PublicPagesModule } from './features/public-pages/public-pages.module.js';
import { ReadingModule } from './features/reading/reading.module.js';
import { RecordsModule } from './features/records/records.module.js';
import { RegisterModule } from './features/register/register.module.js';
import { RequestsModule } from './features/requests/requests.module.js';
import { SearchModule } from './features/search/search.module.js';
import { SessionModule } from './features/session/session.module.js';
import { StartModule } from './features/start/start.module.js';
import { VoicesModule } from './features/voices/voices.module.js';
import { WideningModule } from './features/widening/widening.module.js';
import { PlatformModule } from './platform/platform.module.js';
import type { DatabaseUrls, Settings } from './platform/settings/settings.js';

const features = [
  SessionModule,
  ReadingModule,
  RecordsModule,
  SearchModule,
  ExportModule,
  CallsModule,
  CasesModule,
  ConcernsModule,
  NotesModule,
  ActionsModule,
  ConsentsModule,
  RequestsModule,
  PersonsModule,
  AbsenceModule,
  GroundsModule,
  HandoverModule,
  HistoryModule,
  IntakeModule,
  PhonesModule,
  JoiningModule,
  WideningModule,
  KnowledgeModule,
  StartModule,
  NoticesModule,
  BellModule,
  DeliveryModule,
  AgencyAdministrationModule,
  OperationModule,
  RegisterModule,
  PromisesModule,
  PicturesModule,
  AgreementsModule,
  PublicPagesModule,
  VoicesModule,
];

/** The list of features. Those of the demonstration do not exist in production. */
@Module({})
export class AppModule {
  static with(settings: Settings, urls: DatabaseUrls): DynamicModule {
    const demonstration = settings.isDemonstration ? [DemonstrationModule] : [];
    return { module: AppModule, imports: [...demonstration, ...features, PlatformModule.with(settings, urls)] };
  }
}
