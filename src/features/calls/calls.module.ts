import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { CallsController } from './calls.controller.js';
import { CallsService } from './calls.service.js';

@Module({
  imports: [DirectoryModule, NoticesModule],
  controllers: [CallsController],
  providers: [CallsService],
  exports: [CallsService],
})
export class CallsModule {}
