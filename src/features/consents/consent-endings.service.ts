import { Injectable } from '@nestjs/common';
import type { SharedOnConsent } from '../../contract/consents.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { PartsService } from '../cases/parts.service.js';

type Row = Omit<SharedOnConsent, 'at'> & { readonly at: Date };

/** What rests on consents alone: it can be seen beforehand, and it ends with them. */
@Injectable()
export class ConsentEndingsService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly parts: PartsService,
  ) {}

  /** @throws NotFoundException when the case is none of hers */
  async find(transaction: Transaction, caseId: string): Promise<void> {
    await this.faces.find(transaction, caseId);
  }

  /** Takes those agencies off the case that are on it by consents that are over. */
  endOn(transaction: Transaction, caseId: string): Promise<void> {
    return this.parts.end(transaction, 'samverka.end_parts_on($1)', [caseId]);
  }

  /** @throws NotFoundException when the case is none of hers */
  sharedOn(viewer: Viewer, caseId: string): Promise<SharedOnConsent[]> {
    return this.database.readAs({ ...viewer, caseId, isGlance: true }, async (transaction) => {
      await this.faces.find(transaction, caseId);
      const rows = await transaction.rows.query<Row[]>(sharedSql);
      return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
    });
  }
}

const sharedSql = `
  select consent_id as "consentId", stream_id as "streamId", item_kind as "itemKind", item_id as "itemId",
         from_agency as "fromAgencyId", to_agency as "toAgencyId", disclosed_at as at
    from samverka.shared_on_consent()`;
