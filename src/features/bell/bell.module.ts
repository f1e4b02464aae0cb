import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { BellController } from './bell.controller.js';
import { BellService } from './bell.service.js';

@Module({
  imports: [CasesModule],
  controllers: [BellController],
  providers: [BellService],
})
export class BellModule {}
