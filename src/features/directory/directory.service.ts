import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AgencyView, PersonView } from '../../contract/agencies.js';
import type { AreaView } from '../../contract/boards.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Agency, agencyViewOf, Area, areaViewOf, Authority, personViewOf, User } from './directory.entities.js';

/** Who and what there is: names for the ids that the other features speak of. */
@Injectable()
export class DirectoryService {
  async agencies({ rows }: Transaction, ids?: readonly string[]): Promise<AgencyView[]> {
    const where = ids === undefined ? {} : { id: In([...ids]) };
    const found = await rows.find(Agency, { where, relations: { authority: true }, order: { name: 'ASC', id: 'ASC' } });
    return found.map(agencyViewOf);
  }

  authorities({ rows }: Transaction): Promise<Authority[]> {
    return rows.find(Authority, { order: { name: 'ASC', id: 'ASC' } });
  }

  /** Those of them whom the viewer may know of. */
  async people({ rows }: Transaction, ids: readonly string[]): Promise<PersonView[]> {
    if (ids.length === 0) return [];
    const found = await rows.find(User, { where: { id: In([...new Set(ids)]) }, order: { name: 'ASC', id: 'ASC' } });
    return found.map(personViewOf);
  }

  async areas({ rows }: Transaction): Promise<AreaView[]> {
    const found = await rows.find(Area, { order: { name: 'ASC', id: 'ASC' } });
    return found.map(areaViewOf);
  }
}
