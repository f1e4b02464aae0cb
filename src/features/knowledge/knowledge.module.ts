import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { KnowledgeController } from './knowledge.controller.js';
import { KnowledgeService } from './knowledge.service.js';

/** Who knew what, and when: told from the log of one's own agency. */
@Module({
  imports: [DirectoryModule, NotesModule, StreamsModule],
  controllers: [KnowledgeController],
  providers: [KnowledgeService],
})
export class KnowledgeModule {}
