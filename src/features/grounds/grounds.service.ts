import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import type { GroundOffer, GroundsView, GroundView } from '../../contract/grounds.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { AgesService } from '../sharing/ages.service.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { groundViewOf, LegalGround } from './ground.entities.js';

/** By which provisions an agency may tell another. Which reach whom is the database's to say: samverka.grounds_between. */
@Injectable()
export class GroundsService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly ages: AgesService,
  ) {}

  /** @throws NotFoundException when it is not a board of mine */
  onBoard(viewer: Viewer, boardId: string): Promise<GroundsView> {
    return this.database.readAs({ ...viewer, boardId }, async (transaction) => {
      const boards = await transaction.rows.query<unknown[]>(boardSql, [boardId]);
      if (boards.length === 0) throw new NotFoundException();
      return this.offered(transaction, boardId, null);
    });
  }

  /**
   * The same, of whom a case is about: as old as I may know them to be.
   * @throws NotFoundException when it is not a case of mine
   */
  inCase(viewer: Viewer, caseId: string): Promise<GroundsView> {
    return this.database.readAs({ ...viewer, caseId }, async (transaction) => {
      const { boardId } = await this.faces.find(transaction, caseId);
      return this.offered(transaction, boardId, await this.ages.youngest(transaction, caseId));
    });
  }

  private async offered(transaction: Transaction, boardId: string, bornOn: string | null): Promise<GroundsView> {
    const offers = await transaction.rows.query<GroundOffer[]>(offersSql, [boardId, bornOn]);
    const ids = new Set(offers.flatMap(({ groundIds, outgrownIds }) => [...groundIds, ...outgrownIds]));
    return { grounds: await this.grounds(transaction, [...ids]), offers };
  }

  private async grounds({ rows }: Transaction, ids: readonly string[]): Promise<GroundView[]> {
    const found = await rows.find(LegalGround, {
      where: { id: In([...ids]) },
      relations: { questions: true },
      order: { place: 'ASC', questions: { place: 'ASC' } },
    });
    return found.map(groundViewOf);
  }
}

const boardSql = 'select from samverka.boards where id = $1';

/** Everybody at the board is named, those whom no ground reaches too. */
const offersSql = `
  select other.agency_id as "agencyId",
         coalesce(array_agg(offer.ground_id order by ground.place) filter (where fit.ground_id is not null), '{}') as "groundIds",
         coalesce(array_agg(offer.ground_id order by ground.place) filter (where ground.id is not null and fit.ground_id is null), '{}') as "outgrownIds"
    from samverka.board_agencies other
    left join samverka.my_grounds($1, null) offer on offer.agency_id = other.agency_id
    left join samverka.legal_grounds ground on ground.id = offer.ground_id
    left join samverka.my_grounds($1, $2) fit on fit.agency_id = offer.agency_id and fit.ground_id = offer.ground_id
   where other.board_id = $1 and other.agency_id <> samverka.current_agency()
   group by other.agency_id order by other.agency_id`;
