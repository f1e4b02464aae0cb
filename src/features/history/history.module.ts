import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { HistoryController } from './history.controller.js';
import { HistoryService } from './history.service.js';
import { SharingService } from './sharing.service.js';

@Module({
  imports: [DirectoryModule, StreamsModule],
  controllers: [HistoryController],
  providers: [HistoryService, SharingService],
  exports: [SharingService],
})
export class HistoryModule {}
