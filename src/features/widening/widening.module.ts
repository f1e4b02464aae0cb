import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { SharingModule } from '../sharing/sharing.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { ActionCopiesService } from './action-copies.service.js';
import { ActionCopy } from './action-copy.entity.js';
import { ActionCopyingService } from './action-copying.service.js';
import { CopiesService } from './copies.service.js';
import { CopyingService } from './copying.service.js';
import { Copy } from './copy.entity.js';
import { SharingOnService } from './sharing-on.service.js';
import { ShowingService } from './showing.service.js';
import { WideningController } from './widening.controller.js';
import { WideningService } from './widening.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Copy, ActionCopy]),
    ActionsModule,
    SharingModule,
    CasesModule,
    ConsentsModule,
    NotesModule,
    StreamsModule,
  ],
  controllers: [WideningController],
  providers: [
    ActionCopiesService,
    ActionCopyingService,
    CopiesService,
    CopyingService,
    SharingOnService,
    ShowingService,
    WideningService,
  ],
  exports: [ActionCopiesService, CopiesService, ShowingService],
})
export class WideningModule {}
