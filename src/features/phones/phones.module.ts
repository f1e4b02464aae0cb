import { Module } from '@nestjs/common';
import { ConcernsModule } from '../concerns/concerns.module.js';
import { PhoneController } from './phone.controller.js';
import { PhonesController } from './phones.controller.js';
import { PhonesService } from './phones.service.js';

@Module({
  imports: [ConcernsModule],
  controllers: [PhoneController, PhonesController],
  providers: [PhonesService],
})
export class PhonesModule {}
