import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

/** Who raised a matter, and all that she can see of how it goes. */
interface Told {
  readonly reporterId: string | null;
  readonly told: string | null;
}

/** Tells whoever raised a concern that it has come further, when that is so: an act that she cannot see the end of must not be felt. */
@Injectable()
export class ReportersService {
  async told({ rows }: Transaction, matterId: string): Promise<Told> {
    const [told] = await rows.query<[Told]>(toldSql, [matterId]);
    return told;
  }

  async tellIfNew(transaction: Transaction, matterId: string, before: Told): Promise<void> {
    const { reporterId, told } = await this.told(transaction, matterId);
    if (reporterId === null || told === before.told) return;
    transaction.tellPeople('concern.changed', [reporterId], { concernId: matterId });
    transaction.tellPeople('notices.changed', [reporterId]);
  }
}

const toldSql = 'select reporter_id as "reporterId", told from samverka.told_to_reporter($1)';
