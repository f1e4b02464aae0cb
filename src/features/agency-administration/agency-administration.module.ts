import { Module } from '@nestjs/common';
import { AbsenceModule } from '../absence/absence.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { AgencyAdministrationController, PlacesController } from './agency-administration.controller.js';
import { AgencyAdministrationService } from './agency-administration.service.js';
import { PlacesService } from './places.service.js';

@Module({
  imports: [AbsenceModule, CasesModule, InvitationsModule],
  controllers: [AgencyAdministrationController, PlacesController],
  providers: [AgencyAdministrationService, PlacesService],
})
export class AgencyAdministrationModule {}
