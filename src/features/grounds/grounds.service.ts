import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import type { GroundOffer, GroundsView, GroundView } from '../../contract/grounds.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { groundViewOf, LegalGround } from './ground.entities.js';

/** By which provisions an agency may tell another. Which reach whom is the database's to say: samverka.grounds_between. */
@Injectable()
export class GroundsService {
  constructor(private readonly database: Database) {}

  /** @throws NotFoundException when it is not a board of mine */
  onBoard(viewer: Viewer, boardId: string): Promise<GroundsView> {
    return this.database.readAs({ ...viewer, boardId }, async (transaction) => {
      const offers = await this.offers(transaction, boardId);
      const ids = new Set(offers.flatMap(({ groundIds }) => groundIds));
      return { grounds: await this.grounds(transaction, [...ids]), offers };
    });
  }

  private async offers({ rows }: Transaction, boardId: string): Promise<GroundOffer[]> {
    const boards = await rows.query<unknown[]>('select from samverka.boards where id = $1', [boardId]);
    if (boards.length === 0) throw new NotFoundException();
    return rows.query<GroundOffer[]>(offersSql, [boardId]);
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

/** Everybody at the board is named, those whom no ground reaches too. */
const offersSql = `
  select other.agency_id as "agencyId", coalesce(array_agg(offer.ground_id order by ground.place) filter (where ground.id is not null), '{}') as "groundIds"
    from samverka.board_agencies other
    left join samverka.my_grounds($1) offer on offer.agency_id = other.agency_id
    left join samverka.legal_grounds ground on ground.id = offer.ground_id
   where other.board_id = $1 and other.agency_id <> samverka.current_agency()
   group by other.agency_id order by other.agency_id`;
