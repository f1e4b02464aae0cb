import { Module } from '@nestjs/common';
import { CalendarNoticesService } from './calendar-notices.service.js';
import { DueNoticesService } from './due-notices.service.js';
import { NoticesService } from './notices.service.js';

@Module({
  providers: [NoticesService, CalendarNoticesService, DueNoticesService],
  exports: [NoticesService, CalendarNoticesService],
})
export class NoticesModule {}
