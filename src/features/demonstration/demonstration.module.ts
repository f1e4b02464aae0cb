import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { DemonstrationController } from './demonstration.controller.js';

@Module({ imports: [SessionModule], controllers: [DemonstrationController] })
export class DemonstrationModule {}
