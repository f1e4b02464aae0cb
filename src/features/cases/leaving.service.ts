import { Injectable } from '@nestjs/common';
import type { Role } from '../../contract/agencies.js';
import type { EndPart } from '../../contract/cases.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from './card-faces.service.js';
import { PartsService } from './parts.service.js';

/** An agency's part in a case. */
export interface PartAddress {
  readonly caseId: string;
  readonly agencyId: string;
}

const workers: readonly Role[] = ['caseworker', 'coordinator'];

/** Who goes: an agency ends its own part, or that of one that it brought, or saw come by one that has left since. */
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
      transaction.mustBe(...workers);
      await this.parts.end(transaction, 'samverka.end_part($1)', [caseId]);
    });
  }

  /** @throws NotFoundException when it is not on the case, or was brought by another agency that is, or before mine came */
  endPartOf(viewer: Viewer, { caseId, agencyId }: PartAddress, { reason }: EndPart): Promise<void> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await this.faces.find(transaction, caseId);
      transaction.mustBe(...workers);
      await this.parts.end(transaction, 'samverka.end_part_of($1, $2, $3)', [caseId, agencyId, reason]);
    });
  }
}
