import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { IdPipe, IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { RecordConsentDto, WithdrawConsentDto } from './consents.dto.js';
import { type ConsentAddress, ConsentWithdrawalsService } from './consent-withdrawals.service.js';
import { ConsentsService } from './consents.service.js';

@Controller('api/cases/:caseId')
export class ConsentsController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly withdrawals: ConsentWithdrawalsService,
  ) {}

  @Post('consents')
  record(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() consent: RecordConsentDto) {
    return this.consents.record(viewer, caseId, consent);
  }

  @Put('streams/:streamId/consents/:consentId/withdrawal')
  withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param(IdsPipe) address: ConsentAddress,
    @Body() withdrawal: WithdrawConsentDto,
  ) {
    return this.withdrawals.withdraw(viewer, address, withdrawal);
  }
}
