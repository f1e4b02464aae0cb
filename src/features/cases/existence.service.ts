import { Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { InviteAgency, OpenCase } from '../../contract/cases.js';
import type { Sharing } from '../../contract/grounds.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { ToldVersion } from '../../platform/encryption/sealed-reason.js';
import type { StreamKey } from '../../platform/encryption/stream-key.js';
import { StreamKeys } from '../../platform/encryption/stream-keys.js';
import { AgesService } from '../sharing/ages.service.js';
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
    private readonly ages: AgesService,
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
    await this.disclose(
      transaction,
      { id: streamId, key },
      { itemKind: 'case', itemId: caseId, version: 1 },
      {
        agencyIds,
        sharing,
      },
    );
  }

  /** Tells the others on the case what it is called, or marked with, from this step of its stream on. */
  async callAnew(
    transaction: Transaction,
    { caseId, streamId, agencyIds: audience }: CardFace,
    version: number,
    sharing: Sharing | null,
  ): Promise<void> {
    const agencyIds = audience.filter((agencyId) => agencyId !== transaction.entered.agencyId);
    if (agencyIds.length === 0) return;
    const key = await this.keys.toWrite(transaction, streamId, audience);
    const told = { itemKind: 'title', itemId: caseId, version };
    await this.disclose(transaction, { id: streamId, key }, told, { agencyIds, sharing });
  }

  private async disclose(
    transaction: Transaction,
    stream: { id: string; key: StreamKey },
    told: ToldVersion,
    { agencyIds, sharing }: Pick<OpenCase, 'agencyIds' | 'sharing'>,
  ): Promise<void> {
    const judged = await this.ages.sealed(transaction, stream, told, sharing);
    await transaction.rows.query(discloseSql, [stream.id, told.itemKind, told.itemId, told.version, agencyIds, judged]);
  }
}

const discloseSql = 'select samverka.disclose($1, $2, $3, $4, $5, $6)';
