import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { MatterHit } from '../../contract/search.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ConcernTerms } from '../concerns/concern-terms.service.js';
import { Matter } from './matter.entity.js';

/** A matter that was found, and where it stands. */
export interface FoundMatter extends MatterHit {
  readonly streamId: string;
}

/** Finds what has come in to the viewer's own intake, for those who read there: by its code, or its child's number or name. */
@Injectable()
export class FoundMattersService {
  constructor(private readonly terms: ConcernTerms) {}

  async find(transaction: Transaction, typed: string, code: string | null, most: number): Promise<FoundMatter[]> {
    const terms = await this.terms.sought(typed, transaction.entered.agencyId);
    const found = await transaction.rows.query<{ id: string }[]>(findSql, [terms, code, most]);
    if (found.length === 0) return [];
    const where = { id: In(found.map(({ id }) => id)) };
    const matters = await transaction.rows.find(Matter, { where, order: { receivedAt: 'DESC', id: 'ASC' } });
    return matters.map(hitOf);
  }
}

function hitOf({ streamId, id, code, form, kind, fromAgencyId, receivedAt, closedAt }: Matter): FoundMatter {
  const isClosed = closedAt !== null;
  return { streamId, matterId: id, code, form, kind, fromAgencyId, receivedAt: receivedAt.toISOString(), isClosed };
}

/** What the log keeps of a matter that was shown. */
export function shownMatter({ streamId, matterId }: Pick<FoundMatter, 'streamId' | 'matterId'>) {
  return { streamId, itemId: matterId };
}

const findSql = 'select id from samverka.find_matters($1, $2, $3) as id';
