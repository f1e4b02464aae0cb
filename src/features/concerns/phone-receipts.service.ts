import { Injectable } from '@nestjs/common';
import type { ConcernReceipt, ConcernReporter, IntakeDesk } from '../../contract/concerns.js';
import type { PhoneSession } from '../../contract/phones.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Concern } from './concern.entity.js';
import { receiptOf } from './concern.entity.js';

type Receipt = Omit<Concern, 'streamId' | 'reporterId' | 'child' | 'content'> & { readonly messages: string };

/** All that a phone may read: whose it is, where concerns go, and how far hers have come. */
@Injectable()
export class PhoneReceiptsService {
  async session(transaction: Transaction): Promise<PhoneSession> {
    const holder = await this.holder(transaction);
    const receipts = await this.receipts(transaction);
    const concerns = receipts.map((one): ConcernReceipt => receiptOf(one, Number(one.messages)));
    const intakes = await transaction.rows.query<(Omit<IntakeDesk, 'readers'> & { readers: string })[]>(intakesSql);
    const desks = intakes.map(({ readers, ...intake }) => ({ ...intake, readers: Number(readers) }));
    return { ...holder, expiresAt: holder.expiresAt.toISOString(), concerns, intakes: desks };
  }

  receipts({ rows }: Transaction): Promise<Receipt[]> {
    return rows.query<Receipt[]>(receiptsSql);
  }

  async signature(transaction: Transaction): Promise<ConcernReporter> {
    const { name, title, agency } = await this.holder(transaction);
    return { name, title, agency };
  }

  private async holder({ rows }: Transaction): Promise<Holder> {
    const [holder] = await rows.query<[Holder]>(holderSql);
    return holder;
  }
}

type Holder = Omit<PhoneSession, 'expiresAt' | 'concerns' | 'intakes'> & { readonly expiresAt: Date };

const holderSql = `select name, initials, title, agency, kind, roles, expires_at as "expiresAt" from samverka.phone_holder()`;
const intakesSql = `
  select id, kind, name, short_name as "shortName", authority_id as "authorityId", is_public as "isPublicAuthority", readers
    from samverka.phone_intakes()`;
const receiptsSql = `
  select id, code, intake_id as "intakeId", agency_id as "agencyId", form, kind, urgency, wants_answer as "wantsAnswer",
         raised_at as "raisedAt", standing, answer, answered_at as "answeredAt", messages
    from samverka.phone_receipts()`;
