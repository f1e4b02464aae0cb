import { Module } from '@nestjs/common';
import { AgesService } from './ages.service.js';

@Module({ providers: [AgesService], exports: [AgesService] })
export class SharingModule {}
