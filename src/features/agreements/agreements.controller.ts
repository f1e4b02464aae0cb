import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { IdPipe, IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { BeginFromAgreementDto, EndAgreementDto, KeepAgreementDto, SignAgreementDto } from './agreements.dto.js';
import { type AgreementAddress, AgreementsService } from './agreements.service.js';
import { BeginningService } from './beginning.service.js';

@Controller('api/areas/:areaId/agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly beginning: BeginningService,
  ) {}

  @Get()
  view(@CurrentViewer() viewer: Viewer, @Param('areaId', IdPipe) areaId: string) {
    return this.agreements.view(viewer, areaId);
  }

  @Put(':agreementId')
  keep(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: AgreementAddress, @Body() wish: KeepAgreementDto) {
    return this.agreements.keep(viewer, address, wish);
  }

  @Post(':agreementId/signatures')
  sign(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: AgreementAddress, @Body() wish: SignAgreementDto) {
    return this.agreements.sign(viewer, address, wish);
  }

  @Put(':agreementId/ending')
  end(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: AgreementAddress, @Body() wish: EndAgreementDto) {
    return this.agreements.end(viewer, address, wish);
  }

  @Post(':agreementId/promises')
  begin(
    @CurrentViewer() viewer: Viewer,
    @Param(IdsPipe) address: AgreementAddress,
    @Body() wish: BeginFromAgreementDto,
  ) {
    return this.beginning.begin(viewer, address, wish);
  }
}
