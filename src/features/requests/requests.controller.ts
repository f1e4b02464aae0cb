import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { IdPipe, IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { AnswerRequestDto, MakeRequestDto, RefuseRequestDto, WithdrawRequestDto } from './requests.dto.js';
import { AnsweringService } from './answering.service.js';
import { RequestsService } from './requests.service.js';
import { type RequestAddress, SettlingService } from './settling.service.js';

@Controller('api/cases/:caseId/requests')
export class RequestsController {
  constructor(private readonly requests: RequestsService) {}

  @Post()
  make(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() request: MakeRequestDto) {
    return this.requests.make(viewer, caseId, request);
  }
}

@Controller('api/cases/:caseId/streams/:streamId/requests/:requestId')
export class RequestController {
  constructor(
    private readonly answering: AnsweringService,
    private readonly settling: SettlingService,
  ) {}

  @Put('answer')
  answer(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: RequestAddress, @Body() answer: AnswerRequestDto) {
    return this.answering.answer(viewer, address, answer);
  }

  @Put('refusal')
  refuse(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: RequestAddress, @Body() refusal: RefuseRequestDto) {
    return this.settling.refuse(viewer, address, refusal);
  }

  @Put('withdrawal')
  withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param(IdsPipe) address: RequestAddress,
    @Body() withdrawal: WithdrawRequestDto,
  ) {
    return this.settling.withdraw(viewer, address, withdrawal);
  }
}
