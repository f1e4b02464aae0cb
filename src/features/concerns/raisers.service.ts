import { Injectable, NotFoundException } from '@nestjs/common';
import type { ConcernReporter } from '../../contract/concerns.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { StreamKey } from '../../platform/encryption/stream-key.js';
import { StreamKeys } from '../../platform/encryption/stream-keys.js';
import { Concern } from './concern.entity.js';
import type { Raised } from './new-matter-row.js';
import { PhoneReceiptsService } from './phone-receipts.service.js';
import type { Opened, RaisingWay } from './raising-ways.js';
import { SignaturesService } from './signatures.service.js';

/** What whoever raises a concern is given to do it with: at her desk what she may read, on her phone no more than this. */
@Injectable()
export class RaisersService {
  constructor(
    private readonly keys: StreamKeys,
    private readonly signatures: SignaturesService,
    private readonly phones: PhoneReceiptsService,
  ) {}

  key(transaction: Transaction, way: RaisingWay, { streamId, audience }: Opened): Promise<StreamKey> {
    if (way === 'phone') return this.keys.toWriteByPhone(transaction, streamId, audience);
    return this.keys.toWrite(transaction, streamId, audience);
  }

  signature(transaction: Transaction, way: RaisingWay): Promise<ConcernReporter> {
    return way === 'phone' ? this.phones.signature(transaction) : this.signatures.of(transaction);
  }

  async find(transaction: Transaction, way: RaisingWay, id: string): Promise<Raised> {
    if (way === 'desk') return transaction.rows.findOneByOrFail(Concern, { id });
    const raised = (await this.phones.receipts(transaction)).find((receipt) => receipt.id === id);
    if (raised === undefined) throw new NotFoundException();
    return raised;
  }
}
