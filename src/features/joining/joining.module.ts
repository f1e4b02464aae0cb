import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { PersonsModule } from '../persons/persons.module.js';
import { WideningModule } from '../widening/widening.module.js';
import { JoiningController } from './joining.controller.js';
import { JoiningService } from './joining.service.js';

@Module({
  imports: [CasesModule, ConsentsModule, PersonsModule, WideningModule],
  controllers: [JoiningController],
  providers: [JoiningService],
  exports: [JoiningService],
})
export class JoiningModule {}
