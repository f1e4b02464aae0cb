import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { IdPipe, IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DisputesService } from './disputes.service.js';
import { type PersonAddress, PersonCorrectionsService } from './person-corrections.service.js';
import { PersonSharingService } from './person-sharing.service.js';
import {
  AddPersonDto,
  CorrectPersonDto,
  DisputePersonDto,
  GiveReasonDto,
  SharePersonDto,
  WithdrawPersonDto,
} from './persons.dto.js';
import { PersonsService } from './persons.service.js';
import { ReadingReasonsService } from './reading-reasons.service.js';

@Controller('api/cases/:caseId')
export class PersonsController {
  constructor(
    private readonly persons: PersonsService,
    private readonly reasons: ReadingReasonsService,
  ) {}

  @Post('persons')
  add(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() person: AddPersonDto) {
    return this.persons.add(viewer, caseId, person);
  }

  /** Why it is read, where that is asked. */
  @Post('reason')
  @HttpCode(204)
  giveReason(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() reason: GiveReasonDto) {
    return this.reasons.give(viewer, caseId, reason);
  }

  /** She has left it: the next time it asks again. */
  @Delete('reason')
  @HttpCode(204)
  endReading(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string) {
    return this.reasons.end(viewer, caseId);
  }
}

@Controller('api/cases/:caseId/streams/:streamId/persons/:personId')
export class PersonController {
  constructor(
    private readonly corrections: PersonCorrectionsService,
    private readonly sharing: PersonSharingService,
    private readonly disputes: DisputesService,
  ) {}

  @Put()
  correct(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: PersonAddress, @Body() facts: CorrectPersonDto) {
    return this.corrections.correct(viewer, address, facts);
  }

  @Get('versions')
  versions(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: PersonAddress) {
    return this.corrections.history(viewer, address);
  }

  @Put('withdrawal')
  withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param(IdsPipe) address: PersonAddress,
    @Body() withdrawal: WithdrawPersonDto,
  ) {
    return this.corrections.withdraw(viewer, address, withdrawal);
  }

  @Post('copies')
  share(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: PersonAddress, @Body() wish: SharePersonDto) {
    return this.sharing.share(viewer, address, wish);
  }

  @Post('disputes')
  dispute(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: PersonAddress, @Body() dispute: DisputePersonDto) {
    return this.disputes.dispute(viewer, address, dispute);
  }
}
