import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { RegisterController } from './register.controller.js';
import { RegisterService } from './register.service.js';

@Module({ imports: [DirectoryModule], controllers: [RegisterController], providers: [RegisterService] })
export class RegisterModule {}
