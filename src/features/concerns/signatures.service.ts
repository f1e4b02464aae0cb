import { Injectable } from '@nestjs/common';
import type { ConcernReporter } from '../../contract/concerns.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DirectoryService } from '../directory/directory.service.js';

/** Who says something, as it is kept with what she says: she answers for it by name, whatever becomes of her account. */
@Injectable()
export class SignaturesService {
  constructor(private readonly directory: DirectoryService) {}

  async of(transaction: Transaction): Promise<ConcernReporter> {
    const { viewerId, agencyId } = transaction.entered;
    const [person] = await this.directory.people(transaction, [viewerId]);
    const [agency] = await this.directory.agencies(transaction, [agencyId]);
    if (person === undefined || agency === undefined) throw new Error('somebody who is not in the directory');
    return { name: person.name, title: person.title, agency: agency.name };
  }
}
