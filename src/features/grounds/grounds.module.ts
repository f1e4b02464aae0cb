import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SharingModule } from '../sharing/sharing.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { LegalGround, LegalGroundQuestion } from './ground.entities.js';
import { GroundsController } from './grounds.controller.js';
import { GroundsService } from './grounds.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([LegalGround, LegalGroundQuestion]), SharingModule, CasesModule],
  controllers: [GroundsController],
  providers: [GroundsService],
})
export class GroundsModule {}
