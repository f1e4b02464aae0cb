import { Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { InviteAgency, OpenCase } from '../../contract/cases.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { StreamKeys } from '../../platform/encryption/stream-keys.js';
import { withSealedReason } from '../../platform/encryption/sealed-reason.js';
import { CardFacesService } from './card-faces.service.js';
import { CaseFile } from './case-file.entity.js';
import { sealedTitle } from './case-titles.service.js';
import { SeatingService } from './seating.service.js';

/** What whoever comes onto a case is told first: that it is there, and what it is called. */
@Injectable()
export class ExistenceService {
  constructor(
    private readonly faces: CardFacesService,
    private readonly keys: StreamKeys,
    private readonly seating: SeatingService,
  ) {}

  /** Brings an agency of the board onto the case, and tells it. */
  async bring(
    transaction: Transaction,
    file: Pick<CardFace, 'caseId' | 'title'>,
    { agencyId, sharing }: Pick<InviteAgency, 'agencyId' | 'sharing'>,
  ): Promise<void> {
    const sql = 'select samverka.invite_agency($1, $2) as id';
    await this.seating.newcomers(transaction, sql, [file.caseId, agencyId]);
    await this.tell(transaction, file, { agencyIds: [agencyId], sharing });
  }

  /**
   * Seals the title for all who take part now, and discloses the case to those who come. Without either the database commits nothing.
   * @throws ProblemException `ground-…` or `consent-missing`: why they may not be told, and what would help
   */
  async tell(
    transaction: Transaction,
    { caseId, title }: Pick<CardFace, 'caseId' | 'title'>,
    { agencyIds, sharing }: Pick<OpenCase, 'agencyIds' | 'sharing'>,
  ): Promise<void> {
    const { streamId, agencyIds: audience } = await this.faces.placeOf(transaction, caseId);
    const key = await this.keys.toWrite(transaction, streamId, audience);
    await transaction.rows.update(CaseFile, { id: caseId }, sealedTitle(title, caseId, key));
    if (agencyIds.length === 0) return;
    const told = { itemKind: 'case', itemId: caseId, version: 1 };
    const values = [streamId, caseId, agencyIds, JSON.stringify(withSealedReason(sharing, key, told))];
    await transaction.rows.query(`select samverka.disclose($1, 'case', $2, 1, $3, $4)`, values);
  }
}
