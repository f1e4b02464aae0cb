import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Agency, Area, Authority, User } from './directory.entities.js';
import { DirectoryService } from './directory.service.js';

const entities = [Agency, Area, Authority, User];

@Module({
  imports: [TypeOrmModule.forFeature(entities), TypeOrmModule.forFeature(entities, 'operator')],
  providers: [DirectoryService],
  exports: [DirectoryService],
})
export class DirectoryModule {}
