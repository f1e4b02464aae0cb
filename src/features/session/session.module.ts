import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SessionViewsService } from './session-views.service.js';

@Module({
  imports: [DirectoryModule],
  controllers: [SessionController],
  providers: [SessionService, SessionViewsService],
  exports: [SessionViewsService],
})
export class SessionModule {}
