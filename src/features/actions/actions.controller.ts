import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { IdPipe, IdsPipe } from '../../platform/http/input.pipe.js';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ActionWithdrawalsService } from './action-withdrawals.service.js';
import { ConcludeActionDto, PlanActionDto, ReplanActionDto, WithdrawActionDto } from './actions.dto.js';
import { type ActionAddress, ActionsService } from './actions.service.js';

@Controller('api/cases/:caseId')
export class ActionsController {
  constructor(
    private readonly actions: ActionsService,
    private readonly withdrawals: ActionWithdrawalsService,
  ) {}

  @Post('actions')
  plan(@CurrentViewer() viewer: Viewer, @Param('caseId', IdPipe) caseId: string, @Body() plan: PlanActionDto) {
    return this.actions.plan(viewer, caseId, plan);
  }

  @Put('streams/:streamId/actions/:actionId')
  replan(@CurrentViewer() viewer: Viewer, @Param(IdsPipe) address: ActionAddress, @Body() plan: ReplanActionDto) {
    return this.actions.replan(viewer, address, plan);
  }

  @Put('streams/:streamId/actions/:actionId/outcome')
  conclude(
    @CurrentViewer() viewer: Viewer,
    @Param(IdsPipe) address: ActionAddress,
    @Body() outcome: ConcludeActionDto,
  ) {
    return this.actions.conclude(viewer, address, outcome);
  }

  @Put('streams/:streamId/actions/:actionId/withdrawal')
  withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param(IdsPipe) address: ActionAddress,
    @Body() withdrawal: WithdrawActionDto,
  ) {
    return this.withdrawals.withdraw(viewer, address, withdrawal);
  }
}
