import { Injectable } from '@nestjs/common';
import { type DisclosureEntry, mostEntries, type RegisterDays, type RegisterView } from '../../contract/register.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';

type Row = Omit<DisclosureEntry, 'at'> & { readonly at: Date };

/** What a manager's agency has told others, and been told: by reference and kind, never in its words. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
  ) {}

  view(viewer: Viewer, days: RegisterDays): Promise<RegisterView> {
    return this.database.readAs(viewer, (transaction) => this.viewIn(transaction, days));
  }

  /** The same, to be taken along. */
  take(viewer: Viewer, days: RegisterDays): Promise<RegisterView> {
    return this.database.showAs(viewer, 'export', async (transaction) => {
      return { answer: await this.viewIn(transaction, days), shown: [] };
    });
  }

  private async viewIn(transaction: Transaction, { from, until }: RegisterDays): Promise<RegisterView> {
    transaction.mustBe('manager');
    const rows = await transaction.rows.query<Row[]>(registerSql, [from, until, mostEntries + 1]);
    const entries = rows.slice(0, mostEntries).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
    const named = entries.flatMap(({ fromAgencyId, toAgencyId }) => [fromAgencyId, toAgencyId]);
    const agencies = await this.directory.agencies(transaction, [...new Set(named)]);
    return { entries, isCut: rows.length > entries.length, agencies };
  }
}

const registerSql = `
  select reference, at, from_agency as "fromAgencyId", to_agency as "toAgencyId", kind, is_renewed as "isRenewed", code, provision
    from samverka.disclosure_register($1, $2, $3)`;
