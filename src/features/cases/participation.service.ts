import { Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { RestrictCase } from '../../contract/cases.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from './card-faces.service.js';
import { CasesService } from './cases.service.js';
import { SeatingService } from './seating.service.js';

/** Who takes part: a case is restricted to the named. Who comes: arrivals.service.ts; who goes: leaving.service.ts. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly faces: CardFacesService,
    private readonly cases: CasesService,
    private readonly seating: SeatingService,
  ) {}

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
