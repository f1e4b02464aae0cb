import { Module } from '@nestjs/common';
import { Mail } from '../../platform/mail/mail.js';
import { PushSender } from '../../platform/push/push-sender.js';
import { DeliveryController } from './delivery.controller.js';
import { DeliveryService } from './delivery.service.js';
import { NoticeSettingsService } from './notice-settings.service.js';

@Module({
  controllers: [DeliveryController],
  providers: [Mail, PushSender, DeliveryService, NoticeSettingsService],
})
export class DeliveryModule {}
