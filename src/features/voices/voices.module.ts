import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module.js';
import { Voice } from './voice.entity.js';
import { VoicesController } from './voices.controller.js';
import { VoicesLapseService } from './voices-lapse.service.js';
import { VoicesService } from './voices.service.js';

/** What those who live in an area want to say. */
@Module({
  imports: [TypeOrmModule.forFeature([Voice]), DirectoryModule],
  controllers: [VoicesController],
  providers: [VoicesService, VoicesLapseService],
})
export class VoicesModule {}
