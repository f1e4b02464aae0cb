import { Module } from '@nestjs/common';
import { DueNoticesService } from './due-notices.service.js';
import { NoticesService } from './notices.service.js';

@Module({
  providers: [NoticesService, DueNoticesService],
  exports: [NoticesService],
})
export class NoticesModule {}
