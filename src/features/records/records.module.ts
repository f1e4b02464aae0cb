import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '../actions/actions.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { ExportModule } from '../export/export.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { WideningModule } from '../widening/widening.module.js';
import { KeptCase } from './case-record.entity.js';
import { KeptItemsService } from './kept-items.service.js';
import { RecordContentsService } from './record-contents.service.js';
import { RecordsController } from './records.controller.js';
import { RecordsService } from './records.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([KeptCase]),
    ActionsModule,
    CasesModule,
    ConsentsModule,
    DirectoryModule,
    ExportModule,
    NotesModule,
    StreamsModule,
    WideningModule,
  ],
  controllers: [RecordsController],
  providers: [RecordsService, RecordContentsService, KeptItemsService],
})
export class RecordsModule {}
