import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { OperationController } from './operation.controller.js';
import { OperationService } from './operation.service.js';

@Module({
  imports: [DirectoryModule, InvitationsModule],
  controllers: [OperationController],
  providers: [OperationService],
})
export class OperationModule {}
