import { Injectable } from '@nestjs/common';
import type { Audience } from '../../contract/agencies.js';
import { Database } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import type { StreamKey } from './stream-key.js';
import { StreamKeys } from './stream-keys.js';

/** For how long a session that does not write is remembered, and how many streams of it. */
const forMs = 20 * 60_000;
const most = 200;

interface Recent {
  writtenAt: number;
  readonly keys: Map<string, StreamKey>;
}

/** What `key_to_write` answers. */
interface Found {
  readonly streamId: string | null;
  readonly agencyId: string;
  readonly version: number;
  readonly wrapped: Buffer;
}

/**
 * Under which key a session writes: so that what it says can be sealed before it is sent, and is one statement, in which the
 * database looks whether it may. Remembered for each session by itself: nobody else's writing is felt here.
 */
@Injectable()
export class RecentKeys {
  private readonly bySession = new Map<string, Recent>();

  constructor(
    private readonly database: Database,
    private readonly keys: StreamKeys,
  ) {}

  /** None where nothing has been written yet, or she may not read. */
  async find(viewer: Viewer, caseId: string, audience: Audience): Promise<StreamKey | undefined> {
    const sorted = [...audience].sort();
    const address = [caseId, ...sorted].join(' ');
    const known = this.bySession.get(viewer.sessionToken)?.keys.get(address);
    const key = known ?? (await this.lookUp(viewer, caseId, sorted));
    if (key !== undefined) this.remember(viewer, address, key);
    return key;
  }

  private async lookUp(viewer: Viewer, caseId: string, audience: Audience): Promise<StreamKey | undefined> {
    const { streamId, agencyId, version, wrapped } = await this.database.atOnce<Found>(viewer, keySql, [
      caseId,
      audience,
    ]);
    if (streamId === null) return undefined;
    return (await this.keys.unwrapped(agencyId, [{ streamId, version, wrapped }])).get(streamId);
  }

  private remember({ sessionToken }: Viewer, address: string, key: StreamKey): void {
    const recent = this.bySession.get(sessionToken) ?? this.begin(sessionToken);
    recent.writtenAt = performance.now();
    if (recent.keys.size >= most) recent.keys.clear();
    recent.keys.set(address, key);
  }

  private begin(sessionToken: string): Recent {
    const recent: Recent = { writtenAt: 0, keys: new Map() };
    for (const [token, { writtenAt }] of this.bySession)
      if (performance.now() - writtenAt > forMs) this.bySession.delete(token);
    this.bySession.set(sessionToken, recent);
    return recent;
  }
}

const keySql =
  'select stream_id as "streamId", agency_id as "agencyId", version, wrapped from samverka.key_to_write($1, $2, $3)';
