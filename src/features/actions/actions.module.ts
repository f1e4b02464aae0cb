import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module.js';
import { DisclosuresModule } from '../disclosures/disclosures.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { Action } from './action.entity.js';
import { ActionWithdrawalsService } from './action-withdrawals.service.js';
import { ActionsController } from './actions.controller.js';
import { ActionsService } from './actions.service.js';
import { ListedActionsService } from './listed-actions.service.js';
import { OpenActionsService } from './open-actions.service.js';
import { StandingActionsService } from './standing-actions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Action]), CasesModule, DisclosuresModule, StreamsModule],
  controllers: [ActionsController],
  providers: [
    ActionsService,
    ActionWithdrawalsService,
    ListedActionsService,
    OpenActionsService,
    StandingActionsService,
  ],
  exports: [ActionsService, ListedActionsService, OpenActionsService, StandingActionsService],
})
export class ActionsModule {}
