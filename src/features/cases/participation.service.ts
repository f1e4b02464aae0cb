import { Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { RestrictCase } from '../../contract/cases.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from './card-faces.service.js';
import { CasesService } from './cases.service.js';
import { SeatingService } from './seating.service.js';

/** Who takes part: ending one's part, restricting a case to the named. Who comes: arrivals.service.ts. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly cases: CasesService,
    private readonly seating: SeatingService,
  ) {}

  endPart(viewer: Viewer, caseId: string): Promise<void> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await this.faces.find(transaction, caseId);
      transaction.mustBe('caseworker', 'coordinator');
      await this.seating.endParts(transaction, 'samverka.end_part($1)', [caseId]);
    });
  }

  restrict(viewer: Viewer, caseId: string, { revision, isRestricted }: RestrictCase): Promise<CardFace> {
    return this.cases.holding(viewer, caseId, async (transaction, { revision: current }) => {
      if (current !== revision) throw await this.faces.conflict(transaction, caseId);
      const came = await this.seating.newcomers(transaction, 'select samverka.restrict_case($1, $2, $3) as id', [
        caseId,
        isRestricted,
        revision,
      ]);
      const card = await this.faces.find(transaction, caseId);
      transaction.tellManagers(card.agencyIds);
      const toWord = isRestricted ? 'named' : 'everyone';
      return this.cases.told(transaction, 'case.restricted', card, { toWord, came });
    });
  }
}
