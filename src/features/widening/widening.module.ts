import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SharingModule } from '../sharing/sharing.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { CopiesService } from './copies.service.js';
import { CopyingService } from './copying.service.js';
import { Copy } from './copy.entity.js';
import { WideningController } from './widening.controller.js';
import { WideningService } from './widening.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Copy]), SharingModule, CasesModule, ConsentsModule, NotesModule, StreamsModule],
  controllers: [WideningController],
  providers: [CopiesService, CopyingService, WideningService],
  exports: [CopiesService, CopyingService],
})
export class WideningModule {}
