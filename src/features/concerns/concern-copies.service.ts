import { Injectable, NotFoundException, type StreamableFile } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { fileOf } from '../../platform/http/file-answer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { PdfPress } from '../../platform/paper/pdf-press.js';
import { DirectoryService } from '../directory/directory.service.js';
import { copyOf } from './concern-copy.js';
import { ConcernReadingService } from './concern-reading.service.js';

/** A copy of what I have raised, for my agency's own file. Logged as taken out. */
@Injectable()
export class ConcernCopiesService {
  constructor(
    private readonly database: Database,
    private readonly reading: ConcernReadingService,
    private readonly press: PdfPress,
    private readonly directory: DirectoryService,
  ) {}

  /** @throws NotFoundException when it is none of hers */
  async take(viewer: Viewer, concernId: string): Promise<StreamableFile> {
    const print = await this.database.showAs({ ...viewer, caseId: concernId }, 'export', async (transaction) => {
      const { concern, reporterId, streamId } = await this.reading.find(transaction, concernId);
      if (reporterId !== transaction.entered.viewerId) throw new NotFoundException();
      const [intake] = await this.directory.agencies(transaction, [concern.intakeId]);
      const answer = copyOf(concern, intake?.name ?? '');
      return { answer, shown: [{ streamId, itemId: concernId }] };
    });
    return fileOf([this.press.print(print)], 'pdf', print.title);
  }
}
