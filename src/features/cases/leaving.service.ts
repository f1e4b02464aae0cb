import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from './card-faces.service.js';
import { PartsService } from './parts.service.js';

/** Who goes: an agency ends its own part. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly parts: PartsService,
  ) {}

  endPart(viewer: Viewer, caseId: string): Promise<void> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await this.faces.find(transaction, caseId);
      transaction.mustBe('caseworker', 'coordinator');
      await this.parts.end(transaction, 'samverka.end_part($1)', [caseId]);
    });
  }
}
