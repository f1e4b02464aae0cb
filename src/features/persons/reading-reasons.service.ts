import { Injectable } from '@nestjs/common';
import type { GiveReason } from '../../contract/reading-reasons.js';
import { Database } from '../../platform/database/database.js';
import { AgencyKeys } from '../../platform/encryption/agency-keys.js';
import { derived, seal } from '../../platform/encryption/sealing.js';
import type { Viewer } from '../../platform/identity/viewer.js';

/** Why a case is read that asks for it. What she says in her own words is her agency's to open, and nobody else's. */
@Injectable()
export class ReadingReasonsService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyKeys,
  ) {}

  /** @throws NotFoundException when the case is none of hers: whether it asks is not said */
  give(viewer: Viewer, caseId: string, { id, reason, words }: GiveReason): Promise<void> {
    return this.database.as(viewer, async ({ rows, entered }) => {
      const sealed = await this.sealed(entered.agencyId, id, words);
      await rows.query('select samverka.give_reason($1, $2, $3, $4)', [caseId, id, reason, sealed]);
    });
  }

  /**
   * One reading has been one: whatever she gave as a reason for it holds no more.
   * @throws NotFoundException when the case is none of hers
   */
  end(viewer: Viewer, caseId: string): Promise<void> {
    return this.database.as(viewer, async ({ rows }) => {
      await rows.query('select samverka.end_reading($1)', [caseId]);
    });
  }

  private async sealed(agencyId: string, id: string, words: string): Promise<Buffer> {
    const [holder] = await this.agencies.of([agencyId]);
    if (holder === undefined) throw new Error('an agency without a key');
    const { version, secret } = holder.key;
    return seal(words, { version, secret: derived(secret, 'log') }, ['log.reasons', 'words', id, agencyId]);
  }
}
